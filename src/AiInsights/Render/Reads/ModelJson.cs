using System.Text.Json.Serialization;
using AiInsights.Model;

namespace AiInsights.Render.Reads;

/// <summary>Every field of what a page may see, so that a sum over them misses none, those of tomorrow too.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Speaker))]
[JsonSerializable(typeof(Topic))]
[JsonSerializable(typeof(Prediction))]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(SiteInfo))]
internal sealed partial class ModelJson : JsonSerializerContext;
