<#import "template.ftl" as layout>
<#-- Titles are printed directly: an argument of msg() would have ${…} in it replaced by other messages. -->
<#assign deactivated = (waiting.status!"") == "DEACTIVATED">
<#assign organizations = waiting.organizations![]>
<#-- Of the window; Keycloak's own is "Sign in to …" on each page. -->
<#global title = msg(deactivated?then("workspacesWaitingDeactivatedTitle", "workspacesWaitingTitle"))>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${title}
    <#elseif section = "form">
        <div id="kw-waiting" class="kw-page kw-waiting">
            <link rel="stylesheet" href="${url.resourcesPath}/css/workspaces-pages.css">
            <p><#if deactivated>${msg("workspacesWaitingDeactivatedText")}<#else>${msg("workspacesWaitingText")}</#if></p>
            <#if organizations?has_content || waiting.email?has_content>
                <dl class="kw-facts">
                    <#if organizations?has_content>
                        <div>
                            <dt>${msg((organizations?size == 1)?then("workspacesOrganization", "workspacesOrganizations"))}</dt>
                            <#list organizations as organization>
                                <dd><bdi>${organization}</bdi></dd>
                            </#list>
                        </div>
                    </#if>
                    <#if waiting.email?has_content>
                        <div>
                            <dt>${msg("workspacesSignedInAs")}</dt>
                            <dd class="kw-email"><bdi>${waiting.email}</bdi></dd>
                        </div>
                    </#if>
                </dl>
            </#if>
            <p><#if deactivated>${msg("workspacesWaitingDeactivatedNext")}<#elseif organizations?size gt 1>${msg("workspacesWaitingNextMany")}<#else>${msg("workspacesWaitingNext")}</#if></p>
            <form id="kw-waiting-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                <div class="${properties.kcFormGroupClass!}">
                    <div class="kw-buttons ${properties.kcFormButtonsClass!}">
                        <button id="kw-check" type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("workspacesWaitingCheck")}</button>
                    </div>
                </div>
            </form>
            <#if waiting.checked!false>
                <p id="kw-checked" role="status" data-text="${msg("workspacesWaitingChecked", "…")}">${msg("workspacesWaitingStill")}</p>
                <script src="${url.resourcesPath}/js/workspaces-waiting.js"></script>
            </#if>
            <p class="kw-other"><a id="kw-other-account" href="${url.loginRestartFlowUrl}">${msg("workspacesOtherAccount")}</a></p>
        </div>
    </#if>
</@layout.registrationLayout>
