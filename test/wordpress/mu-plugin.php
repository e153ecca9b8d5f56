<?php
/* For the test: a site on this machine may be asked for its embeds by another. */
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		return array_merge( $ports, array( (int) wp_parse_url( $url, PHP_URL_PORT ) ) );
	},
	10,
	3
);
/* Nobody is asked what is new. */
foreach ( array( 'core', 'plugins', 'themes' ) as $gtnum_test_kind ) {
	add_filter(
		"pre_site_transient_update_$gtnum_test_kind",
		function () {
			return (object) array(
				'last_checked'    => time(),
				'version_checked' => $GLOBALS['wp_version'],
				'updates'         => array(),
				'response'        => array(),
				'translations'    => array(),
			);
		}
	);
}
