<?php
/**
 * Plugin Name:       Guillemet Lens
 * Description:       Shows who says what in an article, in the reader's own browser. Nothing is sent anywhere.
 * Version:           0.1.0
 * Requires at least: 5.6
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       guillemet-lens
 *
 * @package Guillemet_Lens
 */

defined( 'ABSPATH' ) || exit;

define( 'GUILLEMET_LENS_FILE', __FILE__ );

require_once __DIR__ . '/includes/options.php';
require_once __DIR__ . '/includes/lens.php';

add_action( 'wp_enqueue_scripts', 'guillemet_lens_enqueue' );
add_filter( 'script_loader_tag', 'guillemet_lens_as_module', 10, 2 );
// After paragraphs (10) and shortcodes (11) are made, so that the tag gets no paragraph of its own.
add_filter( 'the_content', 'guillemet_lens_add_tag', 20 );

if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings.php';
	add_action( 'admin_menu', 'guillemet_lens_add_page' );
	add_action( 'admin_init', 'guillemet_lens_register_settings' );
}
