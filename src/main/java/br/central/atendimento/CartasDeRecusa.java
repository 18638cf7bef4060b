package br.central.atendimento;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Horario;
import br.central.catalogo.Parametros;
import br.central.comum.Pdf;
import br.central.comum.Recusa;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written refusal that RN ANS 623/2024 owes the client: why, on which grounds, and how to have it looked at again. Made
 * when somebody who may see the case takes it, to print or to hand on; nothing sends it by itself.
 */
@Service
@Transactional(readOnly = true)
public class CartasDeRecusa {

    private final Casos casos;
    private final Destinatario destinatario;
    private final Parametros parametros;
    private final Rotulos rotulos;
    private final Horario horario;
    private final Pdf pdf;

    CartasDeRecusa(
            Casos casos, Destinatario destinatario, Parametros parametros, Rotulos rotulos, Horario horario, Pdf pdf) {
        this.casos = casos;
        this.destinatario = destinatario;
        this.parametros = parametros;
        this.rotulos = rotulos;
        this.horario = horario;
        this.pdf = pdf;
    }

    /**
     * As a PDF.
     *
     * @param protocolo of the solicitação
     * @throws Recusa.EstadoNaoPermite when it was not refused
     */
    public byte[] daSolicitacao(String protocolo) {
        Solicitacao solicitacao = casos.solicitacaoParaVer(protocolo);
        if (!solicitacao.recusada()) {
            throw new Recusa.EstadoNaoPermite(
                    "A solicitação %s não foi recusada: não há carta a emitir.".formatted(protocolo));
        }
        Map<String, Object> valores = new HashMap<>();
        valores.put("operadora", parametros.texto("operadora.nome", "Central de Atendimento"));
        valores.put("ouvidoria", parametros.texto("ouvidoria.contato", "os canais de atendimento da operadora"));
        valores.put("nome", destinatario.nome(solicitacao.atendimento()));
        valores.put("protocolo", protocolo);
        valores.put("atendimento", solicitacao.atendimento().protocolo());
        valores.put("assunto", rotulos.classificacao(solicitacao.classificacao()));
        valores.put("pedidaEm", rotulos.quando(horario.em(solicitacao.registro().quando())));
        valores.put(
                "respondidaEm", rotulos.quando(horario.em(solicitacao.resposta().em())));
        valores.put("motivo", solicitacao.resposta().texto());
        valores.put("fundamento", solicitacao.resposta().fundamento());
        return pdf.de("carta/recusa", valores);
    }
}
