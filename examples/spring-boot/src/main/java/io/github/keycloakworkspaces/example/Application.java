package io.github.keycloakworkspaces.example;

import io.github.keycloakworkspaces.client.Workspaces;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;

/** Signs people in by Keycloak, and out of both. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository clients) throws Exception {
        var alsoOfKeycloak = new OidcClientInitiatedLogoutSuccessHandler(clients);
        alsoOfKeycloak.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2Login(Customizer.withDefaults())
                .logout(logout -> logout.logoutSuccessHandler(alsoOfKeycloak))
                .build();
    }

    /** Tokens end with the session. Spring itself would keep them by person, after the last sign-out, too. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    Workspaces workspaces(ClientRegistrationRepository clients) {
        String realm =
                clients.findByRegistrationId("keycloak").getProviderDetails().getIssuerUri();
        return Workspaces.at(URI.create(realm + "/workspaces"));
    }
}
