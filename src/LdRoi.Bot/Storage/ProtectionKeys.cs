using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

/// <summary>Keeps the keys of data protection in the database.</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<BotDbContext>().Set<ProtectionKeyRow>().AsNoTracking().AsEnumerable().Select(row => XElement.Parse(row.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        db.Add(new ProtectionKeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

internal static class ProtectionRegistration
{
    /// <summary>
    /// Seals what is kept for others, such as the tokens of chat platforms. With a certificate the keys themselves are
    /// encrypted too: then a stolen database or backup opens nothing.
    /// </summary>
    public static void AddProtection(this IServiceCollection services, IConfigurationSection section)
    {
        var protection = services.AddDataProtection().SetApplicationName("LdRoi.Bot");
        services.AddSingleton<ProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        if (section["Certificate"] is not { Length: > 0 } file)
        {
            return;
        }

        try
        {
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, section["CertificatePassword"]));
        }
        catch (Exception wrong) when (wrong is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"DataProtection:Certificate is '{file}', which cannot be read as a PFX file with DataProtection:CertificatePassword.");
        }
    }
}
