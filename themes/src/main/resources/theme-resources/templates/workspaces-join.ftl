<#import "template.ftl" as layout>
<#-- The title is printed directly: an argument of msg() would have ${…} in it replaced by other messages. -->
<#-- Of the window; Keycloak's own is "Sign in to …" on each page. -->
<#global title = msg("workspacesJoinExistingTitle", "…")?replace("…", join.organization)>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${title}
    <#elseif section = "form">
        <div id="kw-join" class="kw-page kw-join">
            <link rel="stylesheet" href="${url.resourcesPath}/css/workspaces-pages.css">
            <p>${msg("workspacesJoinExistingText")}</p>
            <dl class="kw-facts">
                <div>
                    <dt>${msg("workspacesOrganization")}</dt>
                    <dd><bdi>${join.organization}</bdi></dd>
                </div>
                <#if join.role?has_content>
                    <div>
                        <dt>${msg("workspacesRole")}</dt>
                        <dd>${msg("workspacesRole" + join.role)}</dd>
                    </div>
                </#if>
                <div>
                    <dt>${msg("workspacesSignedInAs")}</dt>
                    <dd class="kw-email"><bdi>${join.account}</bdi></dd>
                </div>
            </dl>
            <#if !join.role?has_content>
                <p>${msg("workspacesJoinExistingWaits")}</p>
            </#if>
            <p>${msg("workspacesJoinExistingNext")}</p>
            <form id="kw-join-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <div class="${properties.kcFormGroupClass!}">
                    <div class="kw-buttons ${properties.kcFormButtonsClass!}">
                        <button id="kw-join-yes" type="submit" name="decision" value="join" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("workspacesJoinExistingYes")}</button>
                        <button id="kw-join-no" type="submit" name="decision" value="skip" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("workspacesJoinExistingNo")}</button>
                    </div>
                </div>
            </form>
            <p class="kw-other"><a id="kw-other-account" href="${url.loginRestartFlowUrl}">${msg("workspacesOtherAccount")}</a></p>
        </div>
    </#if>
</@layout.registrationLayout>
