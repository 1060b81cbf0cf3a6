package io.github.keycloakworkspaces.example;

import io.github.keycloakworkspaces.client.Decision;
import io.github.keycloakworkspaces.client.Person;
import io.github.keycloakworkspaces.client.Question;
import io.github.keycloakworkspaces.client.Resource;
import io.github.keycloakworkspaces.client.Workspaces;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The only page: who somebody is by their token, and a button that the server decides about. */
@Controller
class Page {

    private static final Question REVIEW = new Question("review.access", Resource.project("mammography"));

    private final Workspaces workspaces;

    Page(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @GetMapping("/")
    ModelAndView home(
            @AuthenticationPrincipal OidcUser user,
            @RegisteredOAuth2AuthorizedClient("keycloak") OAuth2AuthorizedClient tokens) {
        return page(user, person(tokens));
    }

    @PostMapping("/review")
    ModelAndView review(
            @AuthenticationPrincipal OidcUser user,
            @RegisteredOAuth2AuthorizedClient("keycloak") OAuth2AuthorizedClient tokens) {
        Person person = person(tokens);
        Decision decision = person.ask(List.of(REVIEW)).get(0);
        ModelAndView page = page(user, person).addObject("decision", decision);
        page.setStatus(decision.permitted() ? HttpStatus.OK : HttpStatus.FORBIDDEN);
        return page;
    }

    /** Who has signed out of Keycloak elsewhere, or was signed in too long, signs in anew. */
    @ExceptionHandler(ClientAuthorizationException.class)
    String signIn() {
        return "redirect:/oauth2/authorization/keycloak";
    }

    private Person person(OAuth2AuthorizedClient tokens) {
        return workspaces.person(tokens.getAccessToken().getTokenValue());
    }

    private static ModelAndView page(OidcUser user, Person person) {
        return new ModelAndView("page")
                .addObject("name", user.getFullName())
                .addObject("claim", person.claim().orElse(null));
    }
}
