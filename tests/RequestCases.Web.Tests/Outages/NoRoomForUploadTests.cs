using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;

namespace RequestCases.Web.Tests.Outages;

/// <summary>A file too large for memory arrives while the disk is full: a test cannot fill a disk, so the body fails as the temporary file would.</summary>
public sealed class NoRoomForUploadTests
{
    private const int NoSpaceLeft = 28;

    [Test]
    public void A_full_disk_is_not_told_as_a_fault_of_the_sender() =>
        Assert.That(() => Receive(new IOException("No space left on device", NoSpaceLeft)), Throws.TypeOf<IOException>());

    [Test]
    public void A_body_that_breaks_off_is_left_to_the_page() =>
        Assert.That(() => Receive(new IOException("The client has gone.")), Throws.Nothing);

    private static Task Receive(Exception failure)
    {
        var http = new DefaultHttpContext { Request = { Method = HttpMethods.Post, ContentType = "multipart/form-data; boundary=x", Body = new Failing(failure) } };
        return new TakesFilesAttribute().OnAuthorizationAsync(new AuthorizationFilterContext(new ActionContext(http, new RouteData(), new ActionDescriptor()), []));
    }

    private sealed class Failing(Exception failure) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw failure;
    }
}
