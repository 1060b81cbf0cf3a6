<#ftl output_format="plainText">
${msg("workspacesInvitationText")}

${msg("workspacesOrganization")}: ${invitation.organization}
<#if invitation.inviter?has_content>
${msg("workspacesInvitationFrom")}: ${invitation.inviter}
</#if>
${msg("workspacesRole")}: ${msg("workspacesRole" + invitation.role)}
${msg("workspacesInvitationFor")}: ${invitation.email}
${msg("workspacesInvitationEnd")}: ${invitation.end}

${invitation.link}

${msg("workspacesInvitationOnce")}
