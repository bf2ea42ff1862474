using System.Text.Json;
using MotCua.Application.Receiving;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Pages.Counter;

/// <summary>The half-typed receiving form of an officer, kept on the server.</summary>
public sealed class CounterDrafts(Drafts drafts)
{
    private const string Form = "receive";

    public Task KeepAsync(IntakeForm form, Officer by, CancellationToken cancel) =>
        form.IsEmpty ? Task.CompletedTask : drafts.KeepAsync(by.Id, Form, JsonSerializer.Serialize(form), cancel);

    public async Task<(IntakeForm Form, DateTime KeptAt)?> TakeAsync(Officer by, CancellationToken cancel) =>
        await drafts.TakeAsync(by.Id, Form, cancel) is { } row && JsonSerializer.Deserialize<IntakeForm>(row.Fields) is { } form ? (form, row.KeptAt) : null;

    public Task DropAsync(Officer by, CancellationToken cancel) => drafts.DropAsync(by.Id, Form, cancel);
}
