<#import "template.ftl" as layout>
<#-- Somebody's words are printed directly: an argument of msg() would have ${…} in it replaced by other messages. -->
<#macro fact label value>
    <tr>
        <td dir="auto" style="padding: 4px 16px 4px 0; padding-inline: 0 16px; vertical-align: top; white-space: nowrap; opacity: .75;">${label}</td>
        <td style="padding: 4px 0; font-weight: bold;"><bdi>${value}</bdi></td>
    </tr>
</#macro>
<@layout.emailLayout>
    <h1 dir="auto" style="margin: 0 0 16px; font-size: 20px; line-height: 1.3;">${msg("workspacesActivatedTitle")}</h1>
    <p dir="auto" style="margin: 0 0 16px;">${msg("workspacesActivatedText")}</p>
    <table role="presentation" cellpadding="0" cellspacing="0" style="margin: 0 0 24px; font-size: inherit; line-height: inherit;">
        <@fact label=msg("workspacesOrganization") value=activation.organization/>
        <@fact label=msg("workspacesRole") value=msg("workspacesRole" + activation.role)/>
        <@fact label=msg("workspacesActivatedFor") value=activation.email/>
    </table>
    <p dir="auto" style="margin: 0 0 24px;"><a href="${activation.link}" style="display: inline-block; padding: 12px 20px; border-radius: 8px; background: #0c6464; color: #ffffff; font-weight: bold; text-decoration: none;">${msg("workspacesActivatedOpen")}</a></p>
    <p dir="auto" style="margin: 0 0 16px;">${msg("workspacesInvitationCopy")}<br><a href="${activation.link}" style="color: #0c6464; word-break: break-all;">${activation.link}</a></p>
    <p dir="auto" style="margin: 0; opacity: .75;">${msg("workspacesActivatedWhy")}</p>
</@layout.emailLayout>
