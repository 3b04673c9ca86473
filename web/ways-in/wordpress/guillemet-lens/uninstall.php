<?php
/**
 * Takes the choices away when the plugin is deleted; there is nothing else of it in the database.
 *
 * @package Guillemet_Lens
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( ! is_multisite() ) {
	delete_option( 'guillemet_lens' );
	return;
}
foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $guillemet_lens_site ) {
	switch_to_blog( $guillemet_lens_site );
	delete_option( 'guillemet_lens' );
	restore_current_blog();
}
