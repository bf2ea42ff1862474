using MotCua.Application.Interlinking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Pages.Chains;

/// <summary>What is said with an act on an agency's part: by a page's form, or by a program.</summary>
public sealed record StageForm
{
    /// <summary>Made with the form: sent twice, it is one act.</summary>
    public string? Key { get; set; }

    /// <summary>How it ended.</summary>
    public StageEnd End { get; set; } = StageEnd.Result;

    /// <summary>Number of the document, of the request for papers, or of the agency's own program.</summary>
    public string? Number { get; set; }

    /// <summary>Why, or what papers are missing.</summary>
    public string? Reason { get; set; }

    /// <summary>State in the agency's own program.</summary>
    public string? State { get; set; }

    /// <summary>Who took the result.</summary>
    public string? Taker { get; set; }
}

/// <summary>Each act on a part, by its verb.</summary>
public sealed class StageActs(AcceptStage accept, EndStage end, AskStagePapers ask, ResumeStage resume, NoteStage note, GiveStage give)
{
    /// <param name="key">Null when a repeat may be a second act.</param>
    public async Task<Outcome<Facts>> DoAsync(StageAct act, string code, int number, StageForm form, Officer by, string? key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        return act switch
        {
            StageAct.Accept => Any(await accept.RunAsync(new(code, number), by, key, cancel)),
            StageAct.End => Any(await end.RunAsync(new(code, number, form.End, form.Number, form.Reason), by, key, cancel)),
            StageAct.AskPapers => Any(await ask.RunAsync(new(code, number, form.Number, form.Reason), by, key, cancel)),
            StageAct.Resume => Any(await resume.RunAsync(new(code, number), by, key, cancel)),
            StageAct.Note => Any(await note.RunAsync(new(code, number, form.Number, form.State), by, key, cancel)),
            StageAct.Give => Any(await give.RunAsync(new(code, number, form.Taker), by, key, cancel)),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act on a part of a chain."),
        };
    }

    private static Outcome<Facts> Any<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);
}
