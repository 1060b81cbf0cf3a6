<#import "template.ftl" as layout>
<#-- Shown without an authentication session, where the realm has no application to go on to. -->
<#-- Of the window; Keycloak's own is "Sign in to …" on each page. -->
<#global title = msg("workspacesDoneTitle")>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("workspacesDoneTitle")}
    <#elseif section = "form">
        <div id="kw-done" class="kw-page kw-done">
            <link rel="stylesheet" href="${url.resourcesPath}/css/workspaces-pages.css">
            <p>${msg("workspacesDone")}</p>
        </div>
    </#if>
</@layout.registrationLayout>
