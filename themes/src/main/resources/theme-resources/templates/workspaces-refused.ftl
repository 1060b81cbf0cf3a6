<#import "template.ftl" as layout>
<#-- Shown without an authentication session as well: only people who are signed in (refused??) may need url.loginAction. -->
<#assign causes = {"LINK": "Link", "NEEDED": "Needed", "UNAVAILABLE": "Unavailable", "ACCOUNT": "Account", "UNVERIFIED": "Unverified", "VOID": "Void", "DIRECTORY": "Directory", "DEACTIVATED": "Deactivated", "EXISTS": "Exists", "GONE": "Gone"}>
<#assign button = "${properties.kcButtonClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">
<#assign secondary = properties.kcButtonSecondaryClass!properties.kcButtonDefaultClass!>
<#assign cause = causes[refusal!"LINK"]!"Link">
<#-- Of the window; Keycloak's own is "Sign in to …" on each page. -->
<#global title = msg("workspacesRefused" + cause + "Title")>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${title}
    <#elseif section = "form">
        <div id="kw-refused" class="kw-page kw-refused" data-cause="${cause}">
            <link rel="stylesheet" href="${url.resourcesPath}/css/workspaces-pages.css">
            <p>${msg("workspacesRefused" + cause)}</p>
            <#if repair?has_content>
                <p id="kw-repair" data-repair="${repair}">${msg("workspacesRepair" + repair)}</p>
            </#if>
            <#if refused??>
                <dl class="kw-facts">
                    <div>
                        <dt>${msg("workspacesSignedInAs")}</dt>
                        <dd class="kw-email"><bdi>${refused.email}</bdi></dd>
                    </div>
                </dl>
                <#-- Whoever has the wrong account needs another one; everybody else goes on with this one. -->
                <#assign another = cause == "Account">
                <form id="kw-refused-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                    <div class="${properties.kcFormGroupClass!}">
                        <div class="kw-buttons ${properties.kcFormButtonsClass!}">
                            <#if another>
                                <a id="kw-other-account" href="${url.loginRestartFlowUrl}" class="${button} ${properties.kcButtonPrimaryClass!}">${msg("workspacesOtherAccount")}</a>
                            </#if>
                            <button id="kw-refused-skip" type="submit" name="decision" value="skip" class="${button} ${another?then(secondary, properties.kcButtonPrimaryClass!)}">${msg("workspacesRefusedSkip")}</button>
                        </div>
                    </div>
                </form>
                <#if !another>
                    <p class="kw-other"><a id="kw-other-account" href="${url.loginRestartFlowUrl}">${msg("workspacesOtherAccount")}</a></p>
                </#if>
            <#elseif loginUrl?has_content>
                <p>${msg("workspacesRefusedAccountAsk")}</p>
                <div class="kw-buttons ${properties.kcFormButtonsClass!}">
                    <a id="kw-login" href="${loginUrl}" class="${button} ${properties.kcButtonPrimaryClass!}">${msg("workspacesRefusedLogin")}</a>
                </div>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
