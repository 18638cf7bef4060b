package br.central.tasklist.trabalho;

import br.central.atendimento.Andamentos;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Rotulos;
import br.central.seguranca.UsuarioAtual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes on paper, read in one transaction. */
@Service
@Transactional(readOnly = true)
class Folha {

    private final Atendimentos atendimentos;
    private final Andamentos andamentos;
    private final Solicitacoes solicitacoes;
    private final PaineisDoCaso trabalho;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;

    Folha(
            Atendimentos atendimentos,
            Andamentos andamentos,
            Solicitacoes solicitacoes,
            PaineisDoCaso trabalho,
            Rotulos rotulos,
            UsuarioAtual usuario) {
        this.atendimentos = atendimentos;
        this.andamentos = andamentos;
        this.solicitacoes = solicitacoes;
        this.trabalho = trabalho;
        this.rotulos = rotulos;
        this.usuario = usuario;
    }

    /** Of the timeline the last lines, so that the page keeps a size that prints. */
    public Map<String, Object> doAtendimento(String protocolo) {
        var caso = atendimentos.resumir(protocolo);
        Map<String, Object> valores = comuns(protocolo);
        valores.put("caso", caso);
        valores.put("solicitacoes", caso.solicitacoes());
        valores.put("historico", andamentos.semNotas(protocolo));
        return valores;
    }

    public Map<String, Object> daSolicitacao(String protocolo) {
        var uma = solicitacoes.detalhar(protocolo);
        Map<String, Object> valores = comuns(protocolo);
        valores.put("caso", atendimentos.resumir(uma.atendimento()));
        valores.put("solicitacoes", List.of(uma));
        return valores;
    }

    private Map<String, Object> comuns(String protocolo) {
        Map<String, Object> valores = new HashMap<>();
        valores.put("protocolo", protocolo);
        valores.put("trabalho", trabalho);
        valores.put("rotulos", rotulos);
        valores.put("impressoPor", usuario.nome());
        return valores;
    }
}
