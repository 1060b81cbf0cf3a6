<#ftl output_format="plainText">
${msg("workspacesActivatedText")}

${msg("workspacesOrganization")}: ${activation.organization}
${msg("workspacesRole")}: ${msg("workspacesRole" + activation.role)}
${msg("workspacesActivatedFor")}: ${activation.email}

${msg("workspacesActivatedOpen")}:
${activation.link}

${msg("workspacesActivatedWhy")}
