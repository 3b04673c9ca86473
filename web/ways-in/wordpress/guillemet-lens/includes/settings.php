<?php
/**
 * Settings, Guillemet Lens: for administrators, by the Settings API, which checks nonce and capability when it saves.
 *
 * @package Guillemet_Lens
 */

defined( 'ABSPATH' ) || exit;

/**
 * Adds the page to the settings menu.
 */
function guillemet_lens_add_page() {
	add_options_page(
		__( 'Guillemet Lens', 'guillemet-lens' ),
		__( 'Guillemet Lens', 'guillemet-lens' ),
		'manage_options',
		'guillemet-lens',
		'guillemet_lens_print_page'
	);
}

/**
 * Tells WordPress what may be saved and how it is checked.
 */
function guillemet_lens_register_settings() {
	register_setting(
		'guillemet_lens',
		GUILLEMET_LENS_OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'guillemet_lens_clean',
			'show_in_rest'      => false,
		)
	);
	add_settings_section( 'guillemet_lens_main', '', '__return_null', 'guillemet-lens' );
	$fields = array(
		'base_url'   => array( __( 'Base URL of the files', 'guillemet-lens' ), 'guillemet_lens_print_base_url' ),
		'placement'  => array( __( 'Placement', 'guillemet-lens' ), 'guillemet_lens_print_placement' ),
		'start'      => array( __( 'Start', 'guillemet-lens' ), 'guillemet_lens_print_start' ),
		'post_types' => array( __( 'Post types', 'guillemet-lens' ), 'guillemet_lens_print_post_types' ),
	);
	foreach ( $fields as $name => list( $title, $print ) ) {
		// A group of boxes has a legend of its own; the others are named by their title.
		$arguments = 'post_types' === $name ? array() : array( 'label_for' => "guillemet-lens-{$name}" );
		add_settings_field( "guillemet_lens_{$name}", $title, $print, 'guillemet-lens', 'guillemet_lens_main', $arguments );
	}
}

/**
 * Prints the page.
 */
function guillemet_lens_print_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<p><?php esc_html_e( 'Articles are read in the reader’s browser, when the reader opens the lens. Nothing is sent anywhere.', 'guillemet-lens' ); ?></p>
		<?php guillemet_lens_print_missing_files(); ?>
		<form action="options.php" method="post">
			<?php
			settings_fields( 'guillemet_lens' );
			do_settings_sections( 'guillemet-lens' );
			submit_button();
			?>
		</form>
	</div>
	<?php
}

/**
 * Says so where the files are to come from the plugin's own folder and are not there.
 */
function guillemet_lens_print_missing_files() {
	$options = guillemet_lens_options();
	if ( '' !== $options['base_url'] || file_exists( plugin_dir_path( GUILLEMET_LENS_FILE ) . 'assets/guillemet-lens.js' ) ) {
		return;
	}
	printf(
		'<div class="notice notice-warning inline"><p>%s</p></div>',
		esc_html__( 'The lens’s files are not in the plugin’s assets folder. Copy them there, or name another base URL. Until then articles are shown without the lens.', 'guillemet-lens' )
	);
}

/**
 * Prints the field for the base URL.
 */
function guillemet_lens_print_base_url() {
	$options = guillemet_lens_options();
	printf(
		'<input type="url" class="regular-text code" id="guillemet-lens-base_url" name="%1$s[base_url]" value="%2$s" placeholder="%3$s" aria-describedby="guillemet-lens-base-note">',
		esc_attr( GUILLEMET_LENS_OPTION ),
		esc_attr( $options['base_url'] ),
		esc_attr( trailingslashit( plugins_url( 'assets', GUILLEMET_LENS_FILE ) ) )
	);
	printf(
		'<p class="description" id="guillemet-lens-base-note">%s</p>',
		esc_html__( 'Empty: the plugin’s own assets folder. Files from another origin need an Access-Control-Allow-Origin header.', 'guillemet-lens' )
	);
}

/**
 * Prints the field for the placement.
 */
function guillemet_lens_print_placement() {
	guillemet_lens_print_select(
		'placement',
		array(
			'end'    => __( 'At the end side of the page, with a button in the lower corner', 'guillemet-lens' ),
			'start'  => __( 'At the start side of the page', 'guillemet-lens' ),
			'bottom' => __( 'At the bottom', 'guillemet-lens' ),
			'inline' => __( 'In the flow, above the article', 'guillemet-lens' ),
		)
	);
}

/**
 * Prints the field for the start.
 */
function guillemet_lens_print_start() {
	guillemet_lens_print_select(
		'start',
		array(
			'manual'  => __( 'Load when the reader opens the lens', 'guillemet-lens' ),
			'visible' => __( 'Load when the article comes near the screen', 'guillemet-lens' ),
			'idle'    => __( 'Load when the browser has nothing else to do', 'guillemet-lens' ),
		)
	);
}

/**
 * Prints a choice of one among several.
 *
 * @param string                $name   The choice's key in the option.
 * @param array<string, string> $labels Value to label.
 */
function guillemet_lens_print_select( $name, array $labels ) {
	$options = guillemet_lens_options();
	printf( '<select id="%s" name="%s">', esc_attr( "guillemet-lens-{$name}" ), esc_attr( GUILLEMET_LENS_OPTION . "[{$name}]" ) );
	foreach ( $labels as $value => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $options[ $name ], $value, false ), esc_html( $label ) );
	}
	echo '</select>';
}

/**
 * Prints a box for each post type that readers can see.
 */
function guillemet_lens_print_post_types() {
	$options = guillemet_lens_options();
	printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html__( 'Post types', 'guillemet-lens' ) );
	foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) {
		if ( 'attachment' === $type->name ) {
			continue;
		}
		printf(
			'<label><input type="checkbox" name="%s[post_types][]" value="%s"%s> %s</label><br>',
			esc_attr( GUILLEMET_LENS_OPTION ),
			esc_attr( $type->name ),
			checked( in_array( $type->name, $options['post_types'], true ), true, false ),
			esc_html( $type->labels->name )
		);
	}
	echo '</fieldset>';
}
