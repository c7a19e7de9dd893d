using System.Text;
using RequestCases.Core;

namespace RequestCases.Web.Commands;

/// <summary>Reads the file a verb is given.</summary>
internal static class CommandFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; <c>-</c> is standard input.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="mostMegabytes">What is larger is refused without being read to its end.</param>
    /// <exception cref="RefusedException">It cannot be read.</exception>
    public static async Task<string> ReadAsync(string path, int mostMegabytes = 16)
    {
        try
        {
            await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            while (await stream.ReadAsync(buffer) is > 0 and var read)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > mostMegabytes * 1_000_000L)
                    throw Unreadable(path, $"超过 {mostMegabytes} MB，请核对是不是选错了文件");
            }
            bytes.Position = 0;
            using var reader = new StreamReader(bytes, Strict);
            return await reader.ReadToEndAsync();
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable(path, "不是 UTF-8 编码的文本，请另存为 UTF-8 再试");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(path, "没有这个文件，请核对路径");
        }
        catch (UnauthorizedAccessException)
        {
            throw Unreadable(path, Directory.Exists(path) ? "这是文件夹，不是文件" : "没有读取的权限");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(path, "路径不对，或者文件正被别的程序占用");
        }
    }

    private static RefusedException Unreadable(string path, string why) => new("FILE_UNREADABLE", $"读不了文件“{path}”：{why}。");
}
