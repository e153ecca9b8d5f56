<?php
/**
 * What authors write, held against what the widgets take.
 *
 * @package GTnum
 */

defined( 'ABSPATH' ) || exit;

/**
 * Attributes as the widget takes them, and sentences about what is wrong with the others.
 *
 * @param string $tag   One of the widgets.
 * @param array  $given Attributes, as somebody wrote them; null for one that is not set.
 * @return array Attributes in the order of the widget's own, true for those without a value; sentences.
 */
function gtnum_checked( $tag, $given ) {
	$known    = gtnum_widgets()[ $tag ]['attributes'];
	$checked  = array();
	$problems = array();

	foreach ( array_diff_key( $given, $known ) as $name => $value ) {
		$problems[] = gtnum_unknown( (string) $name, array_keys( $known ) );
	}
	foreach ( $known as $name => $attribute ) {
		if ( ! isset( $given[ $name ] ) ) {
			continue;
		}
		$value = gtnum_value( $attribute, $given[ $name ] );
		if ( null === $value ) {
			continue;
		}
		$problem = true === $value ? '' : gtnum_problem( $attribute, $value );
		if ( $problem ) {
			/* translators: 1: name of an attribute, 2: a sentence about its value. */
			$problems[] = sprintf( __( '%1$s: %2$s', 'gtnum' ), $name, $problem );
			// A number that is none says nothing; an id may be one of a file to come.
			if ( 'number' === $attribute['type'] ) {
				continue;
			}
		}
		$checked[ $name ] = $value;
	}
	foreach ( $known as $name => $attribute ) {
		if ( ! empty( $attribute['required'] ) && ! isset( $checked[ $name ] ) ) {
			/* translators: %s: name of an attribute. */
			$problems[] = sprintf( __( '%s is missing.', 'gtnum' ), $name );
		}
	}
	return array( $checked, $problems );
}

/**
 * A value in the form that the widget has for it.
 *
 * @param array $attribute What the widget takes.
 * @param mixed $value     What somebody wrote.
 * @return string|true|null Null where it is as if it were not set.
 */
function gtnum_value( $attribute, $value ) {
	if ( 'boolean' === $attribute['type'] ) {
		return in_array( $value, array( false, 'false', '0', 'no' ), true ) ? null : true;
	}
	if ( ! is_scalar( $value ) ) {
		return null;
	}
	$value = sanitize_text_field( (string) $value );
	if ( isset( $attribute['short'][ $value ] ) ) {
		$value = $attribute['short'][ $value ];
	}
	$is_absent = '' === $value && empty( $attribute['empty'] );
	return $is_absent || ( isset( $attribute['default'] ) && $value === $attribute['default'] ) ? null : $value;
}

/**
 * What is wrong with a value.
 *
 * @param array  $attribute What the widget takes.
 * @param string $value     What somebody wrote.
 * @return string A sentence; empty where nothing is wrong.
 */
function gtnum_problem( $attribute, $value ) {
	if ( isset( $attribute['values'] ) ) {
		// Some widgets take several.
		$each    = preg_split( '/[\s,]+/', $value, -1, PREG_SPLIT_NO_EMPTY );
		$unknown = array_diff( $each, $attribute['values'] );
		return $unknown ? gtnum_unknown( reset( $unknown ), $attribute['values'] ) : '';
	}
	if ( 'number' === $attribute['type'] ) {
		$low  = isset( $attribute['minimum'] ) ? $attribute['minimum'] : 0;
		$high = isset( $attribute['maximum'] ) ? $attribute['maximum'] : PHP_INT_MAX;
		if ( ! ctype_digit( $value ) || $value < $low || $value > $high ) {
			/* translators: 1: what was written, 2: smallest number, 3: greatest number. */
			return sprintf( __( '“%1$s” is not a number from %2$d to %3$d.', 'gtnum' ), $value, $low, $high );
		}
	}
	return '';
}

/**
 * A sentence about a word that is none of those known.
 *
 * @param string $word  What somebody wrote.
 * @param array  $known What there is.
 * @return string
 */
function gtnum_unknown( $word, $known ) {
	$distances = array();
	foreach ( $known as $each ) {
		$distances[ $each ] = levenshtein( substr( $word, 0, 255 ), substr( $each, 0, 255 ) );
	}
	asort( $distances );
	$near = array_slice( array_map( 'strval', array_keys( $distances ) ), 0, 3 );
	/* translators: 1: what was written, 2: up to three words. */
	return sprintf( __( '“%1$s” does not exist. The nearest: %2$s.', 'gtnum' ), $word, implode( ', ', $near ) );
}

/**
 * What those who can edit the post see below the widget, and nobody else.
 *
 * @param array $problems Sentences.
 * @return string
 */
function gtnum_explanation( $problems ) {
	return sprintf(
		'<p class="gtnum-explanation" role="note"><strong>GTnum</strong> %s <small>%s</small></p>',
		esc_html( implode( ' ', $problems ) ),
		esc_html__( 'Only those who can edit this content see this line.', 'gtnum' )
	);
}
