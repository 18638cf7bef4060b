package br.central.chamadas;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whose a call may be: by what was typed, else by the number; a protocol typed tells one of several with the same
 * number, or, when nothing else does, whose it is.
 */
@Component
class Identificacao {

    private final Clientes clientes;
    private final Atendimentos atendimentos;
    private final Comedimento comedimento;
    private final UsuarioAtual usuario;
    private final Trilha trilha;

    Identificacao(
            Clientes clientes,
            Atendimentos atendimentos,
            Comedimento comedimento,
            UsuarioAtual usuario,
            Trilha trilha) {
        this.clientes = clientes;
        this.atendimentos = atendimentos;
        this.comedimento = comedimento;
        this.usuario = usuario;
        this.trilha = trilha;
    }

    QuemLiga de(String telefone, DadosUra ura) {
        QuemLiga quem = procurar(telefone, ura);
        mostrou(quem.candidatos());
        return quem;
    }

    /** Telephony tells of everybody's calls, as many as there are. */
    void mostrou(List<Long> candidatos) {
        if (usuario.pode(Permissao.INFORMAR_CHAMADAS)) {
            trilha.vistos(AtoVigiado.BUSCA_DE_CLIENTE, "clientes", candidatos);
        } else {
            clientes.mostrados(candidatos);
        }
    }

    private QuemLiga procurar(String telefone, DadosUra ura) {
        List<Long> candidatos = clientes.quemLiga(ura.documentos(), telefone).stream()
                .map(ClienteResumo::id)
                .toList();
        Optional<CasoDoProtocolo> caso = caso(ura.digitosDoProtocolo());
        Long doCaso = caso.map(CasoDoProtocolo::cliente).orElse(null);
        String protocolo = caso.map(CasoDoProtocolo::protocolo).orElse(null);
        if (candidatos.isEmpty() && doCaso != null) {
            return new QuemLiga(doCaso, List.of(doCaso), protocolo);
        }
        if (candidatos.size() == 1) {
            return new QuemLiga(candidatos.get(0), candidatos, protocolo);
        }
        return new QuemLiga(candidatos.contains(doCaso) ? doCaso : null, candidatos, protocolo);
    }

    private Optional<CasoDoProtocolo> caso(String digitos) {
        if (digitos.isEmpty() || usuario.pode(Permissao.INFORMAR_CHAMADAS)) {
            return achado(digitos);
        }
        try {
            return Optional.of(comedimento.procurando(
                    digitos,
                    () -> achado(digitos).orElseThrow(() -> new Recusa.NaoEncontrado("Não há esse protocolo."))));
        } catch (Recusa.NaoEncontrado digitadoErrado) {
            return Optional.empty();
        }
    }

    private Optional<CasoDoProtocolo> achado(String digitos) {
        return Optional.of(digitos)
                .filter(um -> !um.isEmpty())
                .flatMap(atendimentos::doProtocolo)
                .filter(um -> !um.restrito());
    }
}
