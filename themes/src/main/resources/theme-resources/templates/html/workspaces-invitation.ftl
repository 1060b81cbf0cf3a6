<#import "template.ftl" as layout>
<#-- Somebody's words are printed directly: an argument of msg() would have ${…} in it replaced by other messages. -->
<#macro fact label value>
    <tr>
        <td dir="auto" style="padding: 4px 16px 4px 0; padding-inline: 0 16px; vertical-align: top; white-space: nowrap; opacity: .75;">${label}</td>
        <td style="padding: 4px 0; font-weight: bold;"><bdi>${value}</bdi></td>
    </tr>
</#macro>
<@layout.emailLayout>
    <h1 dir="auto" style="margin: 0 0 16px; font-size: 20px; line-height: 1.3;">${msg("workspacesInvitationTitle")}</h1>
    <p dir="auto" style="margin: 0 0 16px;">${msg("workspacesInvitationText")}</p>
    <table role="presentation" cellpadding="0" cellspacing="0" style="margin: 0 0 24px; font-size: inherit; line-height: inherit;">
        <@fact label=msg("workspacesOrganization") value=invitation.organization/>
        <#if invitation.inviter?has_content>
            <@fact label=msg("workspacesInvitationFrom") value=invitation.inviter/>
        </#if>
        <@fact label=msg("workspacesRole") value=msg("workspacesRole" + invitation.role)/>
        <@fact label=msg("workspacesInvitationFor") value=invitation.email/>
        <@fact label=msg("workspacesInvitationEnd") value=invitation.end/>
    </table>
    <p dir="auto" style="margin: 0 0 24px;"><a href="${invitation.link}" style="display: inline-block; padding: 12px 20px; border-radius: 8px; background: #0c6464; color: #ffffff; font-weight: bold; text-decoration: none;">${msg("workspacesInvitationAccept")}</a></p>
    <p dir="auto" style="margin: 0 0 16px;">${msg("workspacesInvitationCopy")}<br><a href="${invitation.link}" style="color: #0c6464; word-break: break-all;">${invitation.link}</a></p>
    <p dir="auto" style="margin: 0; opacity: .75;">${msg("workspacesInvitationOnce")}</p>
</@layout.emailLayout>
