<?php
/* As web servers are set up for WordPress: files as they are, those of a network's sites too, the rest to index.php. */
$root   = $_SERVER['DOCUMENT_ROOT'];
$path   = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$folder = rtrim( getenv( 'SITE' ), '/' );
$here   = substr( $folder, strlen( rtrim( $root, '/' ) ) );
if ( is_file( $root . $path ) ) {
	return false;
}
if ( is_dir( $root . $path ) && '/' !== substr( $path, -1 ) ) {
	header( "Location: $path/" );
	return true;
}
$file = is_dir( $root . $path ) ? $root . $path . 'index.php' : '';
if ( preg_match( "#^$here/[\w-]+(/(?:wp-(?:admin|content|includes)/.*|[\w-]+\.php))$#", $path, $found ) ) {
	$file = $folder . $found[1] . ( '/' === substr( $found[1], -1 ) ? 'index.php' : '' );
}
if ( ! is_file( $file ) ) {
	$file = "$folder/index.php";
}
if ( '.php' !== substr( $file, -4 ) ) {
	$types = array(
		'js'  => 'text/javascript',
		'css' => 'text/css',
	);
	$type  = pathinfo( $file, PATHINFO_EXTENSION );
	header( 'Content-Type: ' . ( isset( $types[ $type ] ) ? $types[ $type ] : mime_content_type( $file ) ) );
	readfile( $file );
	return true;
}
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME']     = $here . substr( $file, strlen( $folder ) );
$_SERVER['PHP_SELF']        = $_SERVER['SCRIPT_NAME'];
chdir( dirname( $file ) );
require $file;
