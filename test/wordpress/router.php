<?php
/* As web servers are set up for WordPress: files as they are, the rest to index.php. */
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( is_file( $file ) ) {
	return false;
}
$folder = getenv( 'SITE' );
if ( is_dir( $file ) && is_file( "$file/index.php" ) ) {
	if ( '/' !== substr( $path, -1 ) ) {
		header( "Location: $path/" );
		return true;
	}
	$folder = rtrim( $file, '/' );
}
$_SERVER['SCRIPT_NAME'] = substr( $folder, strlen( rtrim( $_SERVER['DOCUMENT_ROOT'], '/' ) ) ) . '/index.php';
$_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'];
$_SERVER['SCRIPT_FILENAME'] = "$folder/index.php";
chdir( $folder );
require "$folder/index.php";
