<?php
/**
 * A page for each widget, to be pasted elsewhere as an address: https://…/gtnum/embed/timeline.html. Other
 * WordPress sites make a frame of it (oEmbed); this one puts the widget itself there. The addresses are
 * answered without a rule that would have to be stored.
 *
 * @package GTnum
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'gtnum_register_address' );
add_action( 'parse_request', 'gtnum_answer_address' );

/**
 * Where the pages are.
 *
 * @return string With a final slash.
 */
function gtnum_base() {
	return home_url( get_option( 'permalink_structure' ) ? '/gtnum/' : '/index.php/gtnum/' );
}

/**
 * The pages by name: tag and attributes.
 *
 * @return array
 */
function gtnum_frames() {
	static $frames;
	$frames = $frames ?? require dirname( GTNUM_FILE ) . '/generated/frames.php';
	return $frames;
}

/** An address of our own, alone on its line, becomes the widget. */
function gtnum_register_address() {
	$pattern = preg_quote( gtnum_base() . 'embed/', '#' );
	wp_embed_register_handler( 'gtnum', "#^$pattern(en/)?([a-z0-9-]+)\.html(?:\?([^\s\#]*))?$#", 'gtnum_embed' );
}

/**
 * The widget that an address names.
 *
 * @param array  $found      What the pattern found: folder, name, parameters.
 * @param array  $attributes Of the embed, unused.
 * @param string $address    The address.
 * @return string
 */
function gtnum_embed( $found, $attributes, $address ) {
	$frame = isset( gtnum_frames()[ $found[2] ] ) ? gtnum_frames()[ $found[2] ] : null;
	if ( ! $frame ) {
		return sprintf( '<a href="%1$s">%1$s</a>', esc_url( $address ) );
	}
	wp_parse_str( isset( $found[3] ) ? html_entity_decode( $found[3] ) : '', $asked );
	$asked += $frame['attributes'];
	if ( $found[1] ) {
		$asked['lang'] = 'en';
	}
	return gtnum_widget( $frame['tag'], array_intersect_key( $asked, gtnum_widgets()[ $frame['tag'] ]['attributes'] ) );
}

/** Answers for a page, or for what oEmbed asks about it. */
function gtnum_answer_address() {
	$asked = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '';
	$path  = (string) wp_parse_url( $asked, PHP_URL_PATH );
	$here  = preg_quote( (string) wp_parse_url( gtnum_base(), PHP_URL_PATH ), '#' );
	if ( ! preg_match( "#^{$here}embed/(en/)?([a-z0-9-]+)\.(html|json)$#", $path, $found ) ) {
		return;
	}
	list( , $folder, $name, $kind ) = $found;
	if ( ! isset( gtnum_frames()[ $name ] ) ) {
		return;
	}
	$frame      = gtnum_frames()[ $name ];
	$language   = $folder ? 'en' : 'fr';
	$attributes = array( 'lang' => $language ) + $frame['attributes'];
	$title      = gtnum_made( $frame['tag'], $attributes, 'title' );
	$title      = $title ? $title : $frame['title'][ $language ];
	$put        = array(
		'{{base}}'   => gtnum_base(),
		'{{files}}'  => plugins_url( '/', GTNUM_FILE ),
		'{{name}}'   => $name,
		'{{tag}}'    => $frame['tag'],
		'{{height}}' => $frame['height'],
	);
	// Whoever frames it is welcome.
	header_remove( 'X-Frame-Options' );
	if ( 'json' === $kind ) {
		header( 'Content-Type: application/json; charset=utf-8' );
		header( 'Access-Control-Allow-Origin: *' );
		// A string within JSON, and within HTML in it.
		$put['{{title}}']        = substr( wp_json_encode( $title, JSON_UNESCAPED_UNICODE ), 1, -1 );
		$put['{{title-markup}}'] = substr( wp_json_encode( esc_html( $title ), JSON_UNESCAPED_UNICODE ), 1, -1 );
	} else {
		header( 'Content-Type: text/html; charset=utf-8' );
		$put['{{title}}']  = esc_html( $title );
		$put['{{widget}}'] = gtnum_element( $frame['tag'], $attributes );
	}
	$template = file_get_contents( plugin_dir_path( GTNUM_FILE ) . "generated/frame.$language.$kind" );
	// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made when the plugin was built; what is put in is escaped above.
	echo strtr( $template, $put );
	exit;
}
