package io.github.keycloakworkspaces.activity.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A page in the form that the contract takes from the DataTables library.
 *
 * @param recordsTotal how many lines the log has
 * @param recordsFiltered how many of them match
 */
record ActivityPage(
        @JsonProperty("recordsTotal") long recordsTotal,
        @JsonProperty("recordsFiltered") long recordsFiltered,
        List<ActivityView> data) {}
