using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using MotCua.Application.Archiving;
using MotCua.Application.Slips;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Web.Pages.Slips;

/// <summary>The forms of a dossier as they are printed, each a page of its own with its style inside: it is read without this program.</summary>
public sealed class ArchivedForms(DossierSlips slips, SlipSettings settings, IRazorViewEngine views, ITempDataProvider temporary, IServiceScopeFactory scopes, IWebHostEnvironment web) : IArchiveForms
{
    public async IAsyncEnumerable<ArchivedForm> OfAsync(string code, Officer by, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await slips.ReceiptAsync(code, by, cancel, "archive") is { } receipt)
        {
            yield return await DrawAsync("receipt", "_Receipt", new ReceiptSheet(receipt, SlipCopy.Customer, null) { Paper = PaperOf(SlipForm.Receipt, receipt) });
        }

        for (var which = 1; await slips.SupplementAsync(code, which, by, cancel) is { } supplement; which++)
        {
            yield return await DrawAsync($"supplement-{which}", "_Supplement", SheetOf(SlipForm.Supplement, supplement));
        }

        if (await slips.ApologyAsync(code, by, cancel) is { } apology)
        {
            yield return await DrawAsync("apology", "_Apology", SheetOf(SlipForm.Apology, apology));
        }

        if (await slips.RefusalAsync(code, by, cancel) is { } refusal)
        {
            yield return await DrawAsync("refusal", "_Refusal", SheetOf(SlipForm.Refusal, refusal));
        }

        for (var which = 1; await slips.WithdrawalAsync(code, which, answer: false, by, cancel) is { } wish; which++)
        {
            yield return await DrawAsync($"withdrawal-{which}", "_Withdrawal", SheetOf(SlipForm.Withdrawal, wish));
            if (await slips.WithdrawalAsync(code, which, answer: true, by, cancel) is { } answer)
            {
                yield return await DrawAsync($"withdrawal-{which}-answer", "_Withdrawal", SheetOf(SlipForm.Withdrawal, answer));
            }
        }

        if (await slips.StopAsync(code, by, cancel) is { } stop)
        {
            yield return await DrawAsync("stop", "_Stop", SheetOf(SlipForm.Stop, stop));
        }

        if (await slips.ControlAsync(code, by, cancel) is { } control)
        {
            yield return await DrawAsync("control", "_Control", SheetOf(SlipForm.Control, control));
        }
    }

    private SlipSheet<T> SheetOf<T>(SlipForm form, T slip)
        where T : ISlip => new(slip, PaperOf(form, slip));

    private string PaperOf(SlipForm form, ISlip slip) => settings.PaperFor(form, slip.Head.DeskCode, slip.Head.Forms);

    private async Task<ArchivedForm> DrawAsync<T>(string name, string view, T sheet)
    {
        await using var scope = scopes.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = views.GetView(null, $"/Pages/Slips/{view}.cshtml", isMainPage: false);
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = sheet };
        await using var text = new StringWriter();
        await found.View!.RenderAsync(new ViewContext(action, found.View, data, new TempDataDictionary(http, temporary), text, new HtmlHelperOptions()));
        return new ArchivedForm($"forms/{name}.html", $"<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{name}</title><style>{await StyleAsync()}</style></head><body><main>{text}</main></body></html>\n");
    }

    private async Task<string> StyleAsync()
    {
        var file = web.WebRootFileProvider.GetFileInfo("dist/paper.css");
        if (!file.Exists)
        {
            return "";
        }

        await using var content = file.CreateReadStream();
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }
}
