using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MotCua.Application.SigningIn;

namespace MotCua.Web.Security;

/// <summary>Keeps the keys that protect cookies and forms in the database, so that every process of an installation shares them.</summary>
public sealed class ProtectionKeyStore(ProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.All().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
