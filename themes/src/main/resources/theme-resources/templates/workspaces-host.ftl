<#import "template.ftl" as layout>
<#-- Shown without an authentication session, to somebody who is signed in and manages the people of the organization. -->
<#-- The title is printed directly: an argument of msg() would have ${…} in it replaced by other messages. -->
<#assign button = "${properties.kcButtonClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">
<#-- Of the window; Keycloak's own is "Sign in to …" on each page. -->
<#global title = msg("workspacesHostTitle", "…")?replace("…", host.organization)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${title}
    <#elseif section = "form">
        <div id="kw-host" class="kw-page kw-host">
            <link rel="stylesheet" href="${url.resourcesPath}/css/workspaces-pages.css">
            <p>${msg("workspacesHostText")}</p>
            <dl class="kw-facts">
                <div>
                    <dt>${msg("workspacesOrganization")}</dt>
                    <dd><bdi>${host.organization}</bdi></dd>
                </div>
                <div>
                    <dt>${msg("workspacesSignedInAs")}</dt>
                    <dd class="kw-email"><bdi>${host.account}</bdi></dd>
                </div>
            </dl>
            <div class="kw-buttons ${properties.kcFormButtonsClass!}">
                <a id="kw-host-people" href="${host.people}" class="${button} ${properties.kcButtonPrimaryClass!}">${msg("workspacesHostPeople")}</a>
                <a id="kw-host-next" href="${host.next}" class="${button} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!}">${msg("workspacesHostNext")}</a>
            </div>
        </div>
    </#if>
</@layout.registrationLayout>
