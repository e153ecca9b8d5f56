<?php
/**
 * A block for each widget, drawn here, and what the block editor needs.
 *
 * @package GTnum
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'gtnum_register_blocks' );
add_action( 'init', 'gtnum_register_patterns' );
add_action( 'enqueue_block_assets', 'gtnum_enqueue_preview' );
add_filter( 'block_categories_all', 'gtnum_add_category' );

/** Registers the script of the editor, and a block for each widget. */
function gtnum_register_blocks() {
	$languages = dirname( GTNUM_FILE ) . '/languages';
	load_plugin_textdomain( 'gtnum', false, basename( dirname( GTNUM_FILE ) ) . '/languages' );
	wp_register_script(
		'gtnum-editor',
		add_query_arg( 'lang', str_replace( '_', '-', get_locale() ), plugins_url( 'editor.js', GTNUM_FILE ) ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
		GTNUM_VERSION,
		true
	);
	wp_set_script_translations( 'gtnum-editor', 'gtnum', $languages );
	foreach ( gtnum_widgets() as $tag => $widget ) {
		register_block_type(
			dirname( GTNUM_FILE ) . "/blocks/$tag",
			array(
				'render_callback' => function ( $attributes ) use ( $tag ) {
					return gtnum_block( $tag, $attributes );
				},
			)
		);
	}
}

/**
 * A block: a box that has what the theme offers, and the widget in it.
 *
 * @param string $tag        One of the widgets.
 * @param array  $attributes The block's attributes: the widget's, and those of what blocks support.
 * @return string
 */
function gtnum_block( $tag, $attributes ) {
	$widget = gtnum_widget( $tag, array_intersect_key( $attributes, gtnum_widgets()[ $tag ]['attributes'] ) );
	if ( gtnum_is_for_text() ) {
		return $widget;
	}
	$link = isset( $attributes['style']['elements']['link']['color']['text'] )
		? $attributes['style']['elements']['link']['color']['text']
		: '';
	// A colour of the theme is stored as « var:preset|color|accent ».
	$accent = preg_replace( '/^var:preset\|color\|([\w-]+)$/', 'var(--wp--preset--color--$1)', $link );
	$style  = safecss_filter_attr( $accent ? "color:$accent" : '' );
	$box    = get_block_wrapper_attributes(
		$style ? array( 'style' => '--gtnum-accent' . substr( $style, strlen( 'color' ) ) . ';' ) : array()
	);
	return "<div $box>$widget</div>";
}

/** The widgets themselves in the editor, also within the frame where it shows the page. */
function gtnum_enqueue_preview() {
	if ( is_admin() ) {
		wp_enqueue_script( 'gtnum-preview', plugins_url( 'gtnum.classic.js', GTNUM_FILE ), array(), GTNUM_VERSION, true );
	}
}

/**
 * A category of our own for the blocks.
 *
 * @param array $categories Those there are.
 * @return array
 */
function gtnum_add_category( $categories ) {
	$categories[] = array(
		'slug'  => 'gtnum',
		'title' => 'GTnum',
	);
	return $categories;
}

/** Whole pages to start from. */
function gtnum_register_patterns() {
	register_block_pattern_category( 'gtnum', array( 'label' => 'GTnum' ) );
	foreach ( glob( dirname( GTNUM_FILE ) . '/patterns/*.php' ) as $file ) {
		$pattern = require $file;
		register_block_pattern(
			'gtnum/' . basename( $file, '.php' ),
			array(
				'title'      => $pattern['title'],
				'categories' => array( 'gtnum' ),
				'content'    => $pattern['content'],
			)
		);
	}
}
