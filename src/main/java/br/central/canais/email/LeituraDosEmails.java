package br.central.canais.email;

import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Atendimentos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads an e-mail reads the case it is in, and the one it is about. */
@Component
class LeituraDosEmails {

    private final DestinosNoBanco destinos;
    private final Atendimentos atendimentos;
    private final AnexosDoAtendimento anexos;
    private final UsuarioAtual usuario;

    LeituraDosEmails(
            DestinosNoBanco destinos, Atendimentos atendimentos, AnexosDoAtendimento anexos, UsuarioAtual usuario) {
        this.destinos = destinos;
        this.atendimentos = atendimentos;
        this.anexos = anexos;
        this.usuario = usuario;
    }

    /**
     * @return what became of it, if anything did yet
     * @throws br.central.comum.Recusa.SemPermissao without the right to the content of either case
     */
    Optional<Encaminhado> exigir(long email) {
        usuario.exigir(Permissao.ATENDER);
        Optional<Encaminhado> destino = destinos.doEmail(email);
        destino.stream()
                .flatMap(um -> Stream.of(um.protocolo(), um.ligadoA()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::exigirConteudo);
        return destino;
    }

    void exigirConteudo(String protocolo) {
        usuario.exigir(Permissao.ATENDER);
        // Asks who may see the case, as for its files.
        anexos.listar(protocolo);
        boolean restrito = atendimentos.doProtocolo(protocolo).orElseThrow().restrito();
        if (restrito) {
            usuario.exigir(Permissao.ACESSAR_CONTEUDO_RESTRITO);
        }
    }
}
