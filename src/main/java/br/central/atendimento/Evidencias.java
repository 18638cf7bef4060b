package br.central.atendimento;

import br.central.atendimento.atos.CaminhoDoCaso;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Evidencia;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Vistas;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
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
    private final CaminhoDoCaso caminho;
    private final Diario diario;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Comedimento comedimento;

    Evidencias(
            Casos casos,
            Vistas vistas,
            MensagensDoAtendimento mensagens,
            CaminhoDoCaso caminho,
            Diario diario,
            UsuarioAtual usuario,
            Trilha trilha,
            Comedimento comedimento) {
        this.casos = casos;
        this.vistas = vistas;
        this.mensagens = mensagens;
        this.caminho = caminho;
        this.diario = diario;
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
        return new Evidencia(
                caso, vistas.relogiosSubstituidos(atendimento), mensagens.listar(protocolo), caminho.passos(caso));
    }
}
