<?php
/**
 * Plugin Name:       GTnum
 * Description:       Blocks and shortcodes that show the groupes thématiques numériques (GTnum) of France's Ministry of Education: timeline, themes, groups, académies, publications, contact.
 * Version:           {{version}}
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            GTnum widgets
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       gtnum
 * Domain Path:       /languages
 *
 * What is written by hand is here and in includes/. The rest of this folder is made when the plugin is
 * built: which widgets there are, what each takes and what it says, so that PHP knows none of them by name.
 *
 * @package GTnum
 */

defined( 'ABSPATH' ) || exit;

define( 'GTNUM_FILE', __FILE__ );
// Of the scripts, which browsers may keep as long as it is the same.
define( 'GTNUM_VERSION', '{{version}}-{{edition}}' );

require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/checks.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/content.php';
require __DIR__ . '/includes/frames.php';
