<?php
/**
 * The script and the tag on the pages of articles.
 *
 * @package Guillemet_Lens
 */

defined( 'ABSPATH' ) || exit;

/** What themes print into an article's element that is not of the article. */
const GUILLEMET_LENS_EXCLUDE = '#comments, .comments-area, .wp-block-comments, .entry-meta, .entry-footer, .post-navigation, ' .
	'.wp-block-post-terms, .wp-block-post-navigation-link, .wp-block-query, .wp-block-latest-posts, .sharedaddy, .jp-relatedposts, .screen-reader-text';

/**
 * Whether this request is for the page of an article that is to have a lens.
 *
 * @return bool
 */
function guillemet_lens_wanted() {
	$options = guillemet_lens_options();
	// With no type chosen, is_singular() would mean all of them.
	if ( array() === $options['post_types'] || ! is_singular( $options['post_types'] ) ) {
		return false;
	}
	if ( is_feed() || is_embed() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
		return false;
	}
	// AMP pages may have no scripts of their own.
	if ( function_exists( 'amp_is_request' ) && amp_is_request() ) {
		return false;
	}
	return ! ( function_exists( 'is_amp_endpoint' ) && is_amp_endpoint() );
}

/**
 * Puts the boot script on the page, as a module: everything else is loaded when a reader opens the lens.
 */
function guillemet_lens_enqueue() {
	if ( ! guillemet_lens_wanted() ) {
		return;
	}
	$url = guillemet_lens_base_url() . 'guillemet-lens.js';
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'guillemet-lens', $url, array(), null );
		return;
	}
	// Before WordPress 6.5; guillemet_lens_as_module() does the rest. No version: the name is stable and the address is all.
	wp_enqueue_script( 'guillemet-lens', $url, array(), null, true );
}

/**
 * Makes the script's tag that of a module, where WordPress has no modules of its own.
 *
 * @param string $tag    The script's tag.
 * @param string $handle The script's name.
 * @return string
 */
function guillemet_lens_as_module( $tag, $handle ) {
	if ( 'guillemet-lens' !== $handle ) {
		return $tag;
	}
	$without_type = preg_replace( '/\s+type=(["\'])[^"\']*\1/', '', $tag );
	return str_replace( '<script ', '<script type="module" ', $without_type );
}

/**
 * Puts the tag before the content of the article that the page is for, and of no other.
 *
 * @param string $content The content.
 * @return string
 */
function guillemet_lens_add_tag( $content ) {
	if ( ! in_the_loop() || ! is_main_query() || get_the_ID() !== get_queried_object_id() ) {
		return $content;
	}
	if ( doing_filter( 'get_the_excerpt' ) || post_password_required() || ! guillemet_lens_wanted() ) {
		return $content;
	}
	return guillemet_lens_tag() . $content;
}

/**
 * The tag. Without `for` the lens takes the article that it stands in, which themes draw around the content.
 *
 * @return string
 */
function guillemet_lens_tag() {
	$options    = guillemet_lens_options();
	$attributes = array(
		'placement' => $options['placement'],
		'start'     => $options['start'],
		'published' => (string) get_the_date( 'Y-m-d' ),
		'exclude'   => GUILLEMET_LENS_EXCLUDE,
	);
	/**
	 * The tag's attributes, such as `for`, `lang` or `layers`: name to value; true for one without a value.
	 *
	 * @param array<string, string|true> $attributes The attributes.
	 */
	$attributes = apply_filters( 'guillemet_lens_attributes', $attributes );

	$html = '';
	foreach ( $attributes as $name => $value ) {
		$html .= ' ' . sanitize_key( $name );
		if ( true !== $value ) {
			$html .= '="' . esc_attr( $value ) . '"';
		}
	}
	return "<guillemet-lens{$html}></guillemet-lens>\n";
}
