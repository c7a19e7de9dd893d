using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RequestCases.Application.Import;

/// <summary>The operation key of a row: the same content gives the same key, however it is laid out and in whatever order its fields stand.</summary>
internal static class RowKey
{
    public static string Of(JsonElement row)
    {
        var content = new StringBuilder();
        Append(row, content);
        return $"import:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))}";
    }

    private static void Append(JsonElement value, StringBuilder content)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var (name, field) in value.EnumerateObject().Select(f => (NameOf(f), f.Value)).OrderBy(f => f.Item1, StringComparer.Ordinal))
                    Append(field, content.Append('{').Append(name).Append(':'));
                content.Append('}');
                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                    Append(element, content.Append('['));
                content.Append(']');
                break;
            case JsonValueKind.String:
                content.Append('"').Append(Meant(value)).Append('"');
                break;
            default:
                content.Append(value.GetRawText());
                break;
        }
    }

    private static string NameOf(JsonProperty field) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(field));

    private static string Meant(JsonElement text)
    {
        try
        {
            return JsonEncodedText.Encode(text.GetString()!).ToString();
        }
        catch (InvalidOperationException)
        {
            // Half of a four-byte character, written as an escape: it stands for itself.
            return text.GetRawText();
        }
    }
}
