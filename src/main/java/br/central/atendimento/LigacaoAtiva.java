package br.central.atendimento;

import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.dominio.Alcada;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.ContatoAtivo;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The atendimento that each outbound call is: opened before anything is said, closed or forwarded with its outcome. */
@Component
class LigacaoAtiva {

    private static final String SOBRE_RESTRITO = "Ligação sobre um atendimento restrito";

    private final Atendimentos casos;
    private final AtendimentoRepository atendimentos;
    private final EdicaoDeAtendimentos edicao;
    private final Clientes clientes;
    private final UsuarioAtual usuario;
    private final Alcada alcada;

    LigacaoAtiva(
            Atendimentos casos,
            AtendimentoRepository atendimentos,
            EdicaoDeAtendimentos edicao,
            Clientes clientes,
            UsuarioAtual usuario,
            Alcada alcada) {
        this.casos = casos;
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.clientes = clientes;
        this.usuario = usuario;
        this.alcada = alcada;
    }

    boolean emCurso(ContatoAtivo contato) {
        return atendimentos.emCurso(contato).isPresent();
    }

    /** @return its protocol; that of the call that this operator has already begun, if so */
    String iniciar(ContatoAtivo contato) {
        Optional<Atendimento> emCurso = atendimentos.emCurso(contato);
        emCurso.ifPresent(this::exigirMinha);
        return emCurso.map(Atendimento::protocolo).orElseGet(() -> abrir(contato));
    }

    private void exigirMinha(Atendimento caso) {
        boolean deOutro = caso.responsavel() != null && !caso.responsavel().equals(usuario.login());
        if (deOutro && !usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)) {
            throw new Recusa.EstadoNaoPermite(
                    "%s já está fazendo esta ligação.".formatted(alcada.nome(caso.responsavel())));
        }
    }

    /** @throws Recusa.EstadoNaoPermite when somebody known is called and nobody has asked who answers */
    void exigirIdentidade(String protocolo) {
        boolean falta = atendimentos
                .findByProtocolo(protocolo)
                .filter(Atendimento::identidadePorConfirmar)
                .isPresent();
        if (falta) {
            throw new Recusa.EstadoNaoPermite(
                    "Confirme a identidade de quem atendeu, no atendimento %s, antes de registrar o contato."
                            .formatted(protocolo));
        }
    }

    void encaminhar(String protocolo, String classificacao, String texto) {
        if (noContato(protocolo)) {
            edicao.classificar(protocolo, new EscolhaDeClassificacao(classificacao, null));
            casos.encaminhar(protocolo, new Encaminhamento(texto));
        }
    }

    /** What the operator already did on the page of the case stays. */
    void resolver(String protocolo, String classificacao, String texto) {
        if (!noContato(protocolo)) {
            return;
        }
        if (atendimentos.findByProtocolo(protocolo).orElseThrow().classificacao() == null) {
            edicao.classificar(protocolo, new EscolhaDeClassificacao(classificacao, null));
        }
        casos.resolver(protocolo, new Resolucao(texto, null));
    }

    private boolean noContato(String protocolo) {
        return atendimentos.findByProtocolo(protocolo).orElseThrow().situacao().noContato();
    }

    private String abrir(ContatoAtivo contato) {
        var cliente =
                contato.clienteId() == null ? null : ReferenciaCliente.porId(clientes.vigente(contato.clienteId()));
        String protocolo = casos.abrir(
                        Abertura.porTelefone(Origem.ATIVO, cliente, contato.telefone(), titulo(contato), true))
                .protocolo();
        contato.chamando(protocolo);
        return protocolo;
    }

    /** More people read the call than a restricted case that it is about. */
    private static String titulo(ContatoAtivo contato) {
        Atendimento sobre = contato.atendimento();
        return sobre != null && sobre.restricao() != null && sobre.restricao().vale()
                ? SOBRE_RESTRITO
                : contato.assunto();
    }
}
