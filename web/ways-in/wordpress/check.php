<?php
/**
 * Runs the plugin with stand-ins for the WordPress functions that it calls: php web/ways-in/wordpress/check.php
 *
 * It shows which requests get the tag, that what is printed is escaped, and what the form's values become. It does not
 * replace a look at the plugin in WordPress itself.
 */

// phpcs:ignoreFile
define( 'ABSPATH', __DIR__ );

/** The request and the site that the stand-ins answer for. */
$site = array();
function site( array $changes = array() ) {
	global $site;
	$site = $changes + array(
		'option' => false, 'singular' => 'post', 'loop' => true, 'main' => true, 'feed' => false, 'embed' => false, 'amp' => false,
		'password' => false, 'id' => 7, 'queried' => 7, 'filter' => '', 'may' => true, 'modules' => array(), 'scripts' => array(),
	);
}

$filters = array();
function add_action( $name, $function ) { add_filter( $name, $function ); }
function add_filter( $name, $function ) { global $filters; $filters[ $name ][] = $function; }
function apply_filters( $name, $value, ...$rest ) {
	global $filters;
	foreach ( $filters[ $name ] ?? array() as $function ) { $value = $function( $value, ...$rest ); }
	return $value;
}
function get_option() { global $site; return $site['option']; }
function is_singular( $types ) { global $site; return in_array( $site['singular'], (array) $types, true ); }
function in_the_loop() { global $site; return $site['loop']; }
function is_main_query() { global $site; return $site['main']; }
function is_feed() { global $site; return $site['feed']; }
function is_embed() { global $site; return $site['embed']; }
function is_admin() { return true; }
function amp_is_request() { global $site; return $site['amp']; }
function post_password_required() { global $site; return $site['password']; }
function get_the_ID() { global $site; return $site['id']; }
function get_queried_object_id() { global $site; return $site['queried']; }
function doing_filter( $name ) { global $site; return $site['filter'] === $name; }
function current_user_can( $right ) { global $site; return $site['may'] && 'manage_options' === $right; }
function get_the_date( $format ) { return '2025-11-06'; }
function plugins_url( $path ) { return "https://site.example/wp-content/plugins/guillemet-lens/$path"; }
function plugin_dir_path( $file ) { return dirname( $file ) . '/'; }
function trailingslashit( $url ) { return rtrim( $url, '/' ) . '/'; }
function esc_url_raw( $url, $protocols ) {
	return in_array( parse_url( $url, PHP_URL_SCHEME ), $protocols, true ) ? str_replace( array( '"', '<', '>', ' ' ), '', $url ) : '';
}
function sanitize_key( $key ) { return preg_replace( '/[^a-z0-9_\-]/', '', strtolower( $key ) ); }
function esc_attr( $text ) { return htmlspecialchars( (string) $text, ENT_QUOTES ); }
function esc_html( $text ) { return htmlspecialchars( (string) $text, ENT_QUOTES ); }
function __( $text, $domain ) { same( 'the text domain', $domain, 'guillemet-lens' ); return $text; }
function esc_html__( $text, $domain ) { return esc_html( __( $text, $domain ) ); }
function esc_html_e( $text, $domain ) { echo esc_html__( $text, $domain ); }
function selected( $a, $b ) { return $a === $b ? ' selected' : ''; }
function checked( $a, $b ) { return $a === $b ? ' checked' : ''; }
function wp_enqueue_script_module( $id, $url ) { global $site; $site['modules'][ $id ] = $url; }
function get_admin_page_title() { return 'Guillemet <Lens>'; }
function settings_fields( $group ) { same( 'the group of the form', $group, 'guillemet_lens' ); echo '<nonce>'; }
function submit_button() { echo '<button>'; }
function add_options_page( $title, $menu, $right ) { same( 'the right', $right, 'manage_options' ); }
function add_settings_section() {}
$settings = array();
function register_setting( $group, $name, $facts ) { global $settings; $settings[ $name ] = $facts; }
$fields = array();
function add_settings_field( $id, $title, $print ) { global $fields; $fields[] = $print; }
function do_settings_sections() { global $fields; foreach ( $fields as $print ) { $print(); } }
function get_post_types() {
	$type = fn( $name, $label ) => (object) array( 'name' => $name, 'labels' => (object) array( 'name' => $label ) );
	return array( $type( 'post', 'Posts' ), $type( 'attachment', 'Media' ), $type( 'recipe', '<b>Recipes</b>' ) );
}

$wrong = 0;
function same( $what, $is, $should ) {
	global $wrong;
	if ( $is === $should ) { return; }
	++$wrong;
	echo "$what: " . var_export( $is, true ) . ' is not ' . var_export( $should, true ) . "\n";
}

site();
require __DIR__ . '/guillemet-lens/guillemet-lens.php';
$has_tag = fn() => str_contains( apply_filters( 'the_content', '<p>Text</p>' ), '<guillemet-lens' );

foreach ( array(
	array( 'a post', array(), true ),
	array( 'a list of posts', array( 'singular' => '' ), false ),
	array( 'a type that was not chosen', array( 'singular' => 'page' ), false ),
	array( 'a type that was chosen', array( 'singular' => 'page', 'option' => array( 'post_types' => array( 'page' ) ) ), true ),
	array( 'no type chosen', array( 'option' => array( 'post_types' => array() ) ), false ),
	array( 'outside the loop', array( 'loop' => false ), false ),
	array( 'another query', array( 'main' => false ), false ),
	array( 'another post in the loop', array( 'id' => 8 ), false ),
	array( 'a feed', array( 'feed' => true ), false ),
	array( 'an embed', array( 'embed' => true ), false ),
	array( 'an AMP page', array( 'amp' => true ), false ),
	array( 'an excerpt', array( 'filter' => 'get_the_excerpt' ), false ),
	array( 'a post with a password', array( 'password' => true ), false ),
) as list( $what, $request, $expected ) ) {
	site( $request );
	same( $what, $has_tag(), $expected );
}

site( array( 'option' => array( 'base_url' => 'https://static.example.org/lens', 'placement' => 'inline', 'start' => 'idle', 'post_types' => array( 'post' ) ) ) );
guillemet_lens_enqueue();
same( 'the module', $site['modules'], array( 'guillemet-lens' => 'https://static.example.org/lens/guillemet-lens.js' ) );
add_filter( 'guillemet_lens_attributes', fn( $attributes ) => array( 'for' => 'a"><script>', 'Observe"' => true, 'exclude' => '' ) + $attributes );
same(
	'the tag',
	guillemet_lens_add_tag( 'Text' ),
	'<guillemet-lens for="a&quot;&gt;&lt;script&gt;" observe exclude="" placement="inline" start="idle" published="2025-11-06"></guillemet-lens>' . "\nText"
);
site();
guillemet_lens_enqueue();
same( 'the default folder', $site['modules'], array( 'guillemet-lens' => 'https://site.example/wp-content/plugins/guillemet-lens/assets/guillemet-lens.js' ) );
site( array( 'feed' => true ) );
guillemet_lens_enqueue();
same( 'no module in a feed', $site['modules'], array() );

same( 'a tag with a type', guillemet_lens_as_module( "<script type='text/javascript' src='a.js' id='x'></script>", 'guillemet-lens' ), "<script type=\"module\" src='a.js' id='x'></script>" );
same( 'a tag without', guillemet_lens_as_module( '<script src="a.js"></script>', 'guillemet-lens' ), '<script type="module" src="a.js"></script>' );
same( 'another script', guillemet_lens_as_module( '<script src="a.js"></script>', 'jquery' ), '<script src="a.js"></script>' );

guillemet_lens_register_settings();
$clean = $settings['guillemet_lens']['sanitize_callback'];
$defaults = array( 'base_url' => '', 'placement' => 'end', 'start' => 'manual', 'post_types' => array() );
foreach ( array( null, 'text', array(), array( 'base_url' => array(), 'placement' => array(), 'start' => 5, 'post_types' => 'post' ) ) as $input ) {
	same( 'a form with nothing usable', $clean( $input ), $defaults );
}
same( 'an address of another kind', $clean( array( 'base_url' => 'javascript:alert(1)' ) ), $defaults );
same(
	'a good form',
	$clean( array( 'base_url' => ' https://a.example/b ', 'placement' => 'bottom', 'start' => 'visible', 'post_types' => array( 'post', 'Post', '<x>', array() ), 'more' => 1 ) ),
	array( 'base_url' => 'https://a.example/b', 'placement' => 'bottom', 'start' => 'visible', 'post_types' => array( 'post', 'x' ) )
);

site();
ob_start();
guillemet_lens_print_page();
$page = ob_get_clean();
foreach ( array( '<nonce>', 'Guillemet &lt;Lens&gt;', '&lt;b&gt;Recipes&lt;/b&gt;', 'value="post" checked', 'value="end" selected', 'notice-warning' ) as $part ) {
	same( "the page has $part", str_contains( $page, $part ), true );
}
same( 'attachments are no articles', str_contains( $page, 'attachment' ), false );
site( array( 'may' => false ) );
ob_start();
guillemet_lens_print_page();
same( 'the page for somebody else', ob_get_clean(), '' );

define( 'REST_REQUEST', true );
site();
same( 'the REST interface', $has_tag(), false );

echo $wrong ? "$wrong wrong\n" : "all right\n";
exit( $wrong ? 1 : 0 );
