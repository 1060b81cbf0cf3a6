<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light">
</head>
<body style="margin: 0; padding: 24px 12px; background: #edf3f1; color: #15302f; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif; font-size: 15px; line-height: 1.5;">
    <table role="presentation" align="center" cellpadding="0" cellspacing="0" style="width: 100%; max-width: 560px; margin: 0 auto; border: 1px solid #d3e0dd; border-top: 4px solid #0c6464; border-radius: 14px; background: #ffffff;">
        <tr>
            <td style="padding: 32px 28px; font-size: 15px; line-height: 1.5; overflow-wrap: anywhere;">
                <#nested>
            </td>
        </tr>
    </table>
</body>
</html>
</#macro>
