"""A mail server that makes the trouble real ones make: difficult_mail.py ADDRESS:PORT FOLDER."""
import asyncio
import sys

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP, AuthResult


class DifficultMailbox(Mailbox):
    """Greylists whom it does not know yet, and knows no nobody."""

    known = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 No such user here"
        if address not in self.known:
            self.known.add(address)
            return "451 4.7.1 Greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"


class Server(SMTP):
    # A client may write the name small; this server knows only names as they are written.
    auth_login = SMTP.auth_LOGIN


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"office", b"right"), handled=False)


async def serve(address, folder):
    host, port = address.split(":")
    mailbox = DifficultMailbox(folder)
    server = await asyncio.get_running_loop().create_server(
        lambda: Server(mailbox, authenticator=authenticate, auth_required=True, auth_require_tls=False), host, int(port))
    await server.serve_forever()


asyncio.run(serve(sys.argv[1], sys.argv[2]))
