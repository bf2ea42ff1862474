using Microsoft.AspNetCore.Mvc.ModelBinding;
using MotCua.Web.Texts;

namespace MotCua.Web.Components;

/// <summary>Days and moments of every form and address are read by <see cref="WrittenTimes"/>; what cannot be read is refused beside its field, with an example.</summary>
public sealed class WrittenTimeBinder(OfficeTexts texts) : IModelBinderProvider, IModelBinder
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) || type == typeof(DateTime) ? this : null;
    }

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue;
        var isDay = bindingContext.ModelMetadata.UnderlyingOrModelType == typeof(DateOnly);
        if (string.IsNullOrWhiteSpace(text) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (isDay && WrittenTimes.TryReadDay(text, out var day))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else if (!isDay && WrittenTimes.TryReadMoment(text, out var moment))
        {
            bindingContext.Result = ModelBindingResult.Success(moment);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, isDay ? texts["Hãy ghi ngày như 12/6/2020."] : texts["Hãy ghi giờ và ngày như 15:40 12/6/2020."]);
        }

        return Task.CompletedTask;
    }
}
