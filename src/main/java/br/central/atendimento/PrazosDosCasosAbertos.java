package br.central.atendimento;

import br.central.atendimento.atos.ReavaliacaoDosFatos;
import br.central.atendimento.contrato.PrazosReexaminados;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.DonoDoRelogio;
import br.central.atendimento.dominio.PrazoVinculante;
import br.central.atendimento.dominio.RelogiosPelaTabela;
import br.central.atendimento.dominio.RelogiosPelaTabela.Mudados;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.prazos.TabelaComDefeito;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases in progress held to the table of deadlines in force: their clocks, those of their open requests and of complaints
 * about them derived again, each from its own start. A table that was published has passed the maxima of the law, and is
 * where a legal clock comes from; what people agreed on, the facts on record and who works on the case stay as they are.
 * Right PUBLICAR_MODELOS.
 */
@Service
@Transactional
public class PrazosDosCasosAbertos {

    private final AtendimentoRepository atendimentos;
    private final RelogiosPelaTabela pelaTabela;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Diario diario;
    private final UsuarioAtual usuario;

    PrazosDosCasosAbertos(
            AtendimentoRepository atendimentos,
            RelogiosPelaTabela pelaTabela,
            ReavaliacaoDosFatos reavaliacao,
            Diario diario,
            UsuarioAtual usuario) {
        this.atendimentos = atendimentos;
        this.pelaTabela = pelaTabela;
        this.reavaliacao = reavaliacao;
        this.diario = diario;
        this.usuario = usuario;
    }

    /** Protocols of the cases of which something is open, the oldest first. */
    public List<String> protocolos() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return atendimentos.emAberto();
    }

    /**
     * What would change; nothing does.
     *
     * @param versao of the table, which has to be the one in force
     */
    public PrazosReexaminados examinar(String protocolo, int versao) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return de(atendimentos.findByProtocolo(protocolo), versao, dono -> {});
    }

    /**
     * Changes what is to be changed, with a line in the diary of the case for each whose deadline that is. Holds the case.
     *
     * @param porQue which version, by whose wish and why, for people
     */
    public PrazosReexaminados aplicar(String protocolo, int versao, String porQue) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return de(atendimentos.paraMudar(protocolo), versao, dono -> aplicar(dono, porQue));
    }

    private PrazosReexaminados de(Optional<Atendimento> achado, int versao, Consumer<DonoDoRelogio> oQueFazer) {
        Optional<Atendimento> caso = achado.filter(um -> !pelaTabela.terminou(um));
        if (caso.isEmpty()) {
            return PrazosReexaminados.terminado();
        }
        List<Mudados> mudados;
        try {
            mudados = pelaTabela.mudancas(caso.get());
        } catch (TabelaComDefeito defeito) {
            return PrazosReexaminados.impedido(defeito.getMessage());
        }
        if (mudados.stream().anyMatch(um -> um.versao() != versao)) {
            return PrazosReexaminados.impedido(
                    "A versão %d da tabela de prazos já não é a que vale.".formatted(versao));
        }
        mudados.forEach(um -> oQueFazer.accept(um.dono()));
        return PrazosReexaminados.com(
                mudados.stream().flatMap(um -> um.prazos().stream()).toList());
    }

    private void aplicar(DonoDoRelogio dono, String porQue) {
        String antes = vencimento(dono);
        reavaliacao.outraTabela(dono);
        String depois = vencimento(dono);
        boolean igual = Objects.equals(antes, depois);
        anotar(
                dono,
                dono.reclamacao() == null ? porQue : "Reclamação %s. %s".formatted(dono.protocolo(), porQue),
                igual ? null : antes,
                igual ? null : depois);
    }

    private void anotar(DonoDoRelogio dono, String texto, String antes, String depois) {
        if (dono.solicitacao() == null) {
            diario.anotarMudanca(dono.atendimento(), TipoAndamento.PRAZO_PELA_TABELA, texto, antes, depois);
        } else {
            diario.anotarMudanca(dono.solicitacao(), TipoAndamento.PRAZO_PELA_TABELA, texto, antes, depois);
        }
    }

    private static String vencimento(DonoDoRelogio dono) {
        PrazoVinculante prazo = dono.reclamacao() != null
                ? dono.reclamacao().prazo()
                : dono.solicitacao() == null
                        ? dono.atendimento().prazo()
                        : dono.solicitacao().prazo();
        return prazo == null || prazo.venceEm() == null ? null : prazo.venceEm().toString();
    }
}
