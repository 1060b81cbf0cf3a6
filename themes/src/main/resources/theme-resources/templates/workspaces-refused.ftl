<#import "template.ftl" as layout>
<#-- Shown without an authentication session as well: only people who are signed in (refused??) may need url.loginAction. -->
<#assign causes = {"LINK": "Link", "NEEDED": "Needed", "UNAVAILABLE": "Unavailable", "ACCOUNT": "Account", "UNVERIFIED": "Unverified", "VOID": "Void", "DIRECTORY": "Directory", "DEACTIVATED": "Deactivated", "EXISTS": "Exists", "GONE": "Gone"}>
<#assign cause = causes[refusal!"LINK"]!"Link">
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("workspacesRefused" + cause + "Title")}
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
                <form id="kw-refused-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
                    <div class="${properties.kcFormGroupClass!}">
                        <div class="kw-buttons ${properties.kcFormButtonsClass!}">
                            <button id="kw-refused-skip" type="submit" name="decision" value="skip" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${msg("workspacesRefusedSkip")}</button>
                        </div>
                    </div>
                </form>
                <p class="kw-other"><a id="kw-other-account" href="${url.loginRestartFlowUrl}">${msg("workspacesOtherAccount")}</a></p>
            <#elseif loginUrl?has_content>
                <p>${msg("workspacesRefusedAccountAsk")} <a id="kw-login" href="${loginUrl}">${msg("workspacesRefusedLogin")}</a></p>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
