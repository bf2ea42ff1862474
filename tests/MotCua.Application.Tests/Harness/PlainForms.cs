using System.Runtime.CompilerServices;
using MotCua.Application.Archiving;
using MotCua.Application.Slips;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tests.Harness;

/// <summary>Form 01 in one line: how forms are drawn is the web's.</summary>
public sealed class PlainForms(DossierSlips slips) : IArchiveForms
{
    public async IAsyncEnumerable<ArchivedForm> OfAsync(string code, Officer by, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await slips.ReceiptAsync(code, by, cancel, "archive") is { } receipt)
        {
            yield return new ArchivedForm("forms/receipt.html", $"<p>{receipt.Applicant.Name}</p>");
        }
    }
}
