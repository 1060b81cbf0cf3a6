package io.github.keycloakworkspaces.invitation.mail;

import java.util.Map;

/**
 * What the templates of a mail get.
 *
 * @param subject the key of its message
 * @param template the file
 * @param name under which the template finds the values
 */
record Letter(String subject, String template, String name, Map<String, String> values) {}
