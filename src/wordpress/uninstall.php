<?php
/**
 * Nothing is stored but the blocks in posts, and these stay readable: there is nothing to take away.
 *
 * @package GTnum
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;
