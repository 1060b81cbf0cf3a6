<#import "template.ftl" as layout>
<#-- Shown without an authentication session as well: nothing here may need url.loginAction. -->
<#assign reason = (refusal!"LINK")>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if reason == "NEEDED">${msg("workspacesRefusedNeededTitle")}<#elseif reason == "UNAVAILABLE">${msg("workspacesRefusedUnavailableTitle")}<#else>${msg("workspacesRefusedLinkTitle")}</#if>
    <#elseif section = "form">
        <div id="kw-refused" class="kw-page kw-refused">
            <link rel="stylesheet" href="${url.resourcesPath}/css/workspaces-pages.css">
            <p><#if reason == "NEEDED">${msg("workspacesRefusedNeeded")}<#elseif reason == "UNAVAILABLE">${msg("workspacesRefusedUnavailable")}<#else>${msg("workspacesRefusedLink")}</#if></p>
            <#if loginUrl?has_content>
                <p>${msg("workspacesRefusedAccount")} <a id="kw-login" href="${loginUrl}">${msg("workspacesRefusedLogin")}</a></p>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
