<?php
/**
 * What the site has chosen.
 *
 * @package Guillemet_Lens
 */

defined( 'ABSPATH' ) || exit;

/** The name under which the choices are kept. uninstall.php has it too. */
const GUILLEMET_LENS_OPTION = 'guillemet_lens';

/** What the lens allows; the first of each is its default. docs/lens.md explains them. */
const GUILLEMET_LENS_PLACEMENTS = array( 'end', 'start', 'bottom', 'inline' );
const GUILLEMET_LENS_STARTS     = array( 'manual', 'visible', 'idle' );

/**
 * All choices, each checked: whatever stands in the database, the result is usable.
 *
 * @return array{base_url: string, placement: string, start: string, post_types: string[]}
 */
function guillemet_lens_options() {
	$saved = get_option( GUILLEMET_LENS_OPTION );
	return guillemet_lens_clean( is_array( $saved ) ? $saved : array( 'post_types' => array( 'post' ) ) );
}

/**
 * Makes usable choices of what a form, or anything else, has sent. No base URL means the plugin's own folder.
 *
 * @param mixed $input What was sent.
 * @return array{base_url: string, placement: string, start: string, post_types: string[]}
 */
function guillemet_lens_clean( $input ) {
	$input      = is_array( $input ) ? $input : array();
	$base_url   = isset( $input['base_url'] ) && is_string( $input['base_url'] ) ? trim( $input['base_url'] ) : '';
	$placement  = isset( $input['placement'] ) ? $input['placement'] : '';
	$start      = isset( $input['start'] ) ? $input['start'] : '';
	$post_types = isset( $input['post_types'] ) && is_array( $input['post_types'] ) ? $input['post_types'] : array();
	return array(
		'base_url'   => esc_url_raw( $base_url, array( 'http', 'https' ) ),
		'placement'  => in_array( $placement, GUILLEMET_LENS_PLACEMENTS, true ) ? $placement : GUILLEMET_LENS_PLACEMENTS[0],
		'start'      => in_array( $start, GUILLEMET_LENS_STARTS, true ) ? $start : GUILLEMET_LENS_STARTS[0],
		'post_types' => array_values( array_unique( array_map( 'sanitize_key', array_filter( $post_types, 'is_string' ) ) ) ),
	);
}

/**
 * Where the lens's files are.
 *
 * @return string A URL that ends with a slash.
 */
function guillemet_lens_base_url() {
	$options = guillemet_lens_options();
	$base    = '' !== $options['base_url'] ? $options['base_url'] : plugins_url( 'assets', GUILLEMET_LENS_FILE );
	return trailingslashit( $base );
}
