<?php
/**
 * A widget as HTML: the tag with its content, made when the plugin was built, and the script for it.
 *
 * @package GTnum
 */

defined( 'ABSPATH' ) || exit;

/**
 * All widgets by tag: what they take, and the link that stands in for each.
 *
 * @return array
 */
function gtnum_widgets() {
	static $widgets;
	$widgets = $widgets ?? require dirname( GTNUM_FILE ) . '/generated/widgets.php';
	return $widgets;
}

/**
 * A widget for the place where it is asked for: complete in a page, in plain HTML where there are no
 * scripts or styles, such as feeds, excerpts and answers of the REST API.
 *
 * @param string $tag   One of the widgets.
 * @param array  $given Attributes, as somebody wrote them.
 * @return string
 */
function gtnum_widget( $tag, $given ) {
	list( $attributes, $problems ) = gtnum_checked( $tag, $given );

	if ( gtnum_is_for_text() ) {
		$plain = gtnum_made( $tag, $attributes, 'plain' );
		return $plain ? gtnum_apart( $plain ) : '<p>' . gtnum_link( $tag, $attributes ) . '</p>';
	}

	gtnum_enqueue_script();
	$html = gtnum_element( $tag, $attributes );
	if ( $problems && gtnum_can_edit() ) {
		$html .= gtnum_explanation( $problems );
	}
	return $html;
}

/**
 * The tag with its content, or with a link where no content was made for these attributes.
 *
 * @param string $tag        One of the widgets.
 * @param array  $attributes Attributes, checked.
 * @return string
 */
function gtnum_element( $tag, $attributes ) {
	$language = gtnum_language( $attributes );
	// Content in another language than French says so itself, whatever the page says.
	if ( 'fr' !== $language ) {
		$attributes['lang'] = $language;
	}
	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$content = gtnum_made( $tag, $attributes, 'shadow' );
	return "<$tag$written>" . ( $content ? $content : gtnum_link( $tag, $attributes ) ) . "</$tag>";
}

/**
 * The language of a widget's interface.
 *
 * @param array $attributes Attributes, checked.
 * @return string
 */
function gtnum_language( $attributes ) {
	$language = isset( $attributes['lang'] ) ? $attributes['lang'] : get_bloginfo( 'language' );
	return 0 === strpos( strtolower( $language ), 'en' ) ? 'en' : 'fr';
}

/**
 * What stands in for a widget: a link to where its facts can be read.
 *
 * @param string $tag        One of the widgets.
 * @param array  $attributes Attributes, checked.
 * @return string
 */
function gtnum_link( $tag, $attributes ) {
	return gtnum_widgets()[ $tag ]['link'][ gtnum_language( $attributes ) ];
}

/**
 * Content as it was made when the plugin was built, with the page's own heading and its level put in.
 *
 * @param string $tag        One of the widgets.
 * @param array  $attributes Attributes, checked.
 * @param string $form       Either shadow or plain; title for the words of the heading.
 * @return string Empty where there is none for these attributes.
 */
function gtnum_made( $tag, $attributes, $form ) {
	static $made = array();

	$language = gtnum_language( $attributes );
	$file     = dirname( GTNUM_FILE ) . "/generated/$tag.$language.php";
	if ( ! isset( $made[ $file ] ) ) {
		$made[ $file ] = require $file;
	}
	$level   = isset( $attributes['heading-level'] ) ? (int) $attributes['heading-level'] : null;
	$heading = isset( $attributes['heading'] ) ? $attributes['heading'] : '';
	$view    = gtnum_view_of( $attributes );
	if ( ! isset( $made[ $file ]['views'][ $view ] ) ) {
		return '';
	}
	if ( 'title' === $form ) {
		return $made[ $file ]['views'][ $view ]['title'];
	}
	$html = '';
	foreach ( explode( ' ', $made[ $file ]['views'][ $view ][ $form ] ) as $run ) {
		$ends  = explode( '-', $run );
		$count = isset( $ends[1] ) ? $ends[1] - $ends[0] + 1 : 1;
		$html .= implode( '', array_slice( $made[ $file ]['pieces'], (int) $ends[0], $count ) );
	}

	$base = $level ? $level : 2;
	$put  = array(
		'{{heading}}'     => esc_html( $heading ),
		'{{heading-css}}' => esc_attr( gtnum_css_string( $heading ) ),
	);
	for ( $below = 0; $below < 5; $below++ ) {
		$put[ "{{h$below}}" ]     = 'h' . min( 6, $base + $below );
		$put[ "{{level$below}}" ] = (string) ( $base + $below );
	}
	// What the content was made for, as the script wants to know it.
	$put['{{for-level}}'] = $level ? esc_attr( "[heading-level=\"$level\"]" ) : ':not([heading-level])';
	$put['{{for-lang}}']  = isset( $attributes['lang'] ) ? esc_attr( "[lang=\"{$attributes['lang']}\"]" ) : ':not([lang])';
	return strtr( $html, $put );
}

/**
 * The name of a view: the attributes that make it another than others.
 *
 * @param array $attributes Attributes, checked, in the order in which the widget declares them.
 * @return string
 */
function gtnum_view_of( $attributes ) {
	unset( $attributes['lang'], $attributes['heading-level'] );
	$parts = array();
	foreach ( $attributes as $name => $value ) {
		if ( 'heading' === $name && '' !== $value ) {
			$value = '{{heading}}';
		}
		$parts[] = true === $value ? $name : "$name=$value";
	}
	return implode( '&', $parts );
}

/**
 * A text as it stands between quotation marks in a selector.
 *
 * @param string $text Any text.
 * @return string
 */
function gtnum_css_string( $text ) {
	return preg_replace_callback(
		'/["\\\\\x00-\x1f\x7f]/',
		function ( $found ) {
			return '\\' . dechex( ord( $found[0] ) ) . ' ';
		},
		$text
	);
}

/**
 * The script of the widgets, once in a page that has one: a module, which loads no more than what is used;
 * everything in one file where WordPress knows no modules.
 */
function gtnum_enqueue_script() {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'gtnum', plugins_url( 'gtnum.js', GTNUM_FILE ), array(), GTNUM_VERSION );
	} else {
		wp_enqueue_script( 'gtnum', plugins_url( 'gtnum.classic.js', GTNUM_FILE ), array(), GTNUM_VERSION, true );
	}
}

/**
 * Whether who reads this page could mend what is wrong in it.
 *
 * @return bool
 */
function gtnum_can_edit() {
	$post = get_the_ID();
	return $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_posts' );
}

/**
 * Whether what is made now is read as text, without scripts and styles.
 *
 * @return bool
 */
function gtnum_is_for_text() {
	return is_feed() || doing_filter( 'get_the_excerpt' ) || ( defined( 'REST_REQUEST' ) && REST_REQUEST );
}

/**
 * Plain HTML whose words stay apart when WordPress takes the tags out for an excerpt.
 *
 * @param string $html Plain HTML.
 * @return string
 */
function gtnum_apart( $html ) {
	return preg_replace( '#</(?:p|li|h[1-6]|dt|dd)>#', '$0 ', $html );
}
