package br.central.atendimento;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Evidencia;
import br.central.atendimento.contrato.PassoNoProcesso;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.CaminhoNoMotor;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.Vistas;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What proves how a protocol was treated: the path walked, the deadlines with rule and version, the messages and the log
 * (RN 623/2024 asks the operadora to keep and to hand over this record). Right {@link Permissao#GERAR_DOSSIE}; restricted
 * content as in {@link Atendimentos}; who asked for it stays in the timeline. Times are of the operator's time zone.
 */
@Service
@Transactional
public class Evidencias {

    private final Casos casos;
    private final Vistas vistas;
    private final MensagensDoAtendimento mensagens;
    private final CaminhoNoMotor caminho;
    private final Diario diario;
    private final Horario horario;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Comedimento comedimento;

    Evidencias(
            Casos casos,
            Vistas vistas,
            MensagensDoAtendimento mensagens,
            CaminhoNoMotor caminho,
            Diario diario,
            Horario horario,
            UsuarioAtual usuario,
            Trilha trilha,
            Comedimento comedimento) {
        this.casos = casos;
        this.vistas = vistas;
        this.mensagens = mensagens;
        this.caminho = caminho;
        this.diario = diario;
        this.horario = horario;
        this.usuario = usuario;
        this.trilha = trilha;
        this.comedimento = comedimento;
    }

    /** @param protocolo of the atendimento */
    public Evidencia reunir(String protocolo) {
        usuario.exigir(Permissao.GERAR_DOSSIE);
        comedimento.contar(AtoComedido.DOSSIE);
        Atendimento atendimento = casos.paraVer(protocolo);
        diario.anotar(atendimento, TipoAndamento.DOSSIE, null);
        trilha.feito(AtoVigiado.EXPORTACAO, "dossiê " + protocolo);
        AtendimentoView caso = vistas.de(atendimento);
        return new Evidencia(caso, vistas.relogiosSubstituidos(atendimento), mensagens.listar(protocolo), passos(caso));
    }

    private List<PassoNoProcesso> passos(AtendimentoView caso) {
        List<String> protocolos = Stream.concat(
                        Stream.of(caso.protocolo()),
                        caso.solicitacoes().stream()
                                .flatMap(uma -> Stream.concat(
                                        Stream.of(uma.protocolo()),
                                        uma.reclamacoes().stream().map(ReclamacaoView::protocolo))))
                .toList();
        return caminho.percorrido(protocolos).stream()
                .map(passo -> new PassoNoProcesso(
                        passo.protocolo(),
                        passo.processo(),
                        passo.versao(),
                        passo.elemento(),
                        passo.nome(),
                        horario.em(passo.inicio()),
                        horario.em(passo.fim()),
                        passo.interrompido()))
                .toList();
    }
}
