<?php
/**
 * Widgets in the text of a post: shortcodes, placeholders, and what WordPress does to the text around them.
 *
 * @package GTnum
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'gtnum_add_shortcodes' );
// After blocks and shortcodes, so that nothing is done to what is put in.
add_filter( 'the_content', 'gtnum_fill_placeholders', 12 );
add_filter( 'widget_block_content', 'gtnum_fill_placeholders', 12 );
add_filter( 'no_texturize_tags', 'gtnum_keep_as_made' );
add_filter( 'excerpt_allowed_blocks', 'gtnum_allow_in_excerpts' );
add_filter( 'strip_shortcodes_tagnames', 'gtnum_keep_in_excerpts' );

/** `[gtnum-timeline wave="2020-2022"]`, one for each widget. */
function gtnum_add_shortcodes() {
	foreach ( array_keys( gtnum_widgets() ) as $tag ) {
		add_shortcode( $tag, 'gtnum_shortcode' );
	}
}

/**
 * A shortcode.
 *
 * @param array|string $given   Attributes; those without a value are values without a name.
 * @param string|null  $content What stands between two of them, for when the plugin is gone.
 * @param string       $tag     The shortcode.
 * @return string
 */
function gtnum_shortcode( $given, $content, $tag ) {
	$attributes = array();
	foreach ( (array) $given as $name => $value ) {
		if ( is_int( $name ) ) {
			if ( '' !== $value ) {
				$attributes[ strtolower( $value ) ] = true;
			}
		} else {
			// Visual editors curl quotation marks, and WordPress then takes them for a part of the value.
			$attributes[ $name ] = trim( $value, " \t\n\r“”«»″\u{a0}" );
		}
	}
	return gtnum_widget( $tag, $attributes );
}

/**
 * Placeholders, which editors leave to authors who may not write tags of their own, get their widget
 * before any script runs. What holds more than text is left to the script.
 *
 * @param string $html A post's content.
 * @return string
 */
function gtnum_fill_placeholders( $html ) {
	if ( false === strpos( $html, 'data-gtnum=' ) ) {
		return $html;
	}
	return preg_replace_callback(
		'#(<div\b[^>]*\sdata-gtnum="[^"]*"[^>]*>)((?:(?!</?div\b).)*)</div>#s',
		'gtnum_fill_placeholder',
		$html
	);
}

/**
 * One placeholder.
 *
 * @param array $found The placeholder, its opening tag, what is in it.
 * @return string
 */
function gtnum_fill_placeholder( $found ) {
	$place = new WP_HTML_Tag_Processor( $found[1] );
	$place->next_tag();
	$tag = 'gtnum-' . $place->get_attribute( 'data-gtnum' );
	if ( ! isset( gtnum_widgets()[ $tag ] ) ) {
		return $found[0];
	}
	$attributes = array();
	foreach ( gtnum_widgets()[ $tag ]['attributes'] as $name => $attribute ) {
		$attributes[ $name ] = $place->get_attribute( "data-$name" );
		$place->remove_attribute( "data-$name" );
	}
	// Nothing is left for the script to fill.
	$place->remove_attribute( 'data-gtnum' );
	$widget = gtnum_widget( $tag, $attributes );
	return gtnum_is_for_text() ? $widget : $place->get_updated_html() . $widget . '</div>';
}

/**
 * Typography is done in what was made: WordPress leaves it as it is.
 *
 * @param array $tags Tags whose content WordPress leaves alone.
 * @return array
 */
function gtnum_keep_as_made( $tags ) {
	$tags[] = 'template';
	return $tags;
}

/**
 * Excerpts say what the blocks say.
 *
 * @param array $blocks Names of blocks.
 * @return array
 */
function gtnum_allow_in_excerpts( $blocks ) {
	foreach ( array_keys( gtnum_widgets() ) as $tag ) {
		$blocks[] = gtnum_widgets()[ $tag ]['block'];
	}
	return $blocks;
}

/**
 * Excerpts say what the shortcodes say.
 *
 * @param array $names Shortcodes that are to be taken out of a text.
 * @return array
 */
function gtnum_keep_in_excerpts( $names ) {
	return doing_filter( 'get_the_excerpt' ) ? array_diff( $names, array_keys( gtnum_widgets() ) ) : $names;
}
