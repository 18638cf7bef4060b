package br.central.demonstracao.atendimentos;

import br.central.catalogo.ClassificacaoView;
import br.central.clientes.NovoCliente;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.demonstracao.clientes.DemonstracaoDeClientes;
import br.central.prazos.EstadoDoPrazo;
import br.central.prazos.FatosDoPrazo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Writes the cases of the demonstration: from the same seed, at the same moment, always the same ones. */
final class Roteirista {

    private static final long SEMENTE = 20_260_713L;
    private static final Set<String> DE_DOIS_GRUPOS = Set.of(
            "autorizacao/terapia",
            "autorizacao/procedimento/pac",
            "autorizacao/internacao/eletiva",
            "prestador/glosa/recurso",
            "reembolso/internacao");
    private static final String DOIS_GRUPOS_DE_MARIA = "autorizacao/terapia";
    private static final String ATRASO_DE_MARIA = "reembolso/consulta";

    /** One area after the other, and each state for each area, breaches the most. */
    private static final List<EstadoDoPrazo> ESTADOS = List.of(
            EstadoDoPrazo.EXPIRADO,
            EstadoDoPrazo.NO_PRAZO,
            EstadoDoPrazo.ATENCAO,
            EstadoDoPrazo.EXPIRADO,
            EstadoDoPrazo.NO_PRAZO,
            EstadoDoPrazo.ATENCAO);

    private final Sorteio sorteio = new Sorteio(SEMENTE);
    private final List<NovoCliente> clientes;
    private final Elenco elenco;
    private final Folhas folhas;
    private final TextosDaDemonstracao textos;
    private final Idades idades;
    private final Epoca epoca;
    private final ZoneId fuso;
    private final List<RoteiroDaCena> roteiros = new ArrayList<>();
    private int encaminhados;
    private int protocolos;

    Roteirista(
            List<ClassificacaoView> folhas,
            List<NovoCliente> clientes,
            TextosDaDemonstracao textos,
            Idades idades,
            Instant agora,
            ZoneId fuso) {
        List<ClassificacaoView> embaralhadas = new ArrayList<>(folhas);
        sorteio.embaralhar(embaralhadas);
        this.folhas = new Folhas(embaralhadas);
        this.clientes = clientes;
        this.elenco = new Elenco(clientes, sorteio);
        this.textos = textos;
        this.idades = idades;
        this.epoca = new Epoca(agora, fuso, sorteio);
        this.fuso = fuso;
    }

    /** As many cases as open so many protocols; the first two are those of the documentation. */
    List<RoteiroDaCena> escrever(int quantos) {
        if (quantos > 1) {
            deMaria(DOIS_GRUPOS_DE_MARIA, EstadoDoPrazo.NO_PRAZO);
            deMaria(ATRASO_DE_MARIA, EstadoDoPrazo.EXPIRADO);
        }
        while (protocolos < quantos) {
            baralho().stream()
                    .filter(cena -> protocolos + cena.protocolos() <= quantos)
                    .forEach(this::escrever);
        }
        return roteiros;
    }

    private List<Cena> baralho() {
        List<Cena> baralho = new ArrayList<>();
        Arrays.stream(Cena.values()).forEach(cena -> baralho.addAll(Collections.nCopies(cena.porBaralho(), cena)));
        sorteio.embaralhar(baralho);
        return baralho;
    }

    private void deMaria(String caminho, EstadoDoPrazo alvo) {
        NovoCliente maria = clientes.stream()
                .filter(cliente -> DemonstracaoDeClientes.BENEFICIARIA_CPF.equals(
                        cliente.dados().cpf()))
                .findFirst()
                .orElseThrow();
        ClassificacaoView folha = folhas.proxima(f -> f.caminho().equals(caminho));
        escrever(Cena.ENCAMINHADO, alvo, folha, maria, Origem.TELEFONE);
    }

    private void escrever(Cena cena) {
        if (cena == Cena.ENCAMINHADO) {
            naFilaDaVez();
            return;
        }
        ClassificacaoView folha = folhas.proxima(f -> serve(cena, f));
        escrever(cena, null, folha, elenco.cliente(cena, folha), elenco.origem(cena, folha));
    }

    private void naFilaDaVez() {
        FilaDaArea fila = FilaDaArea.values()[encaminhados % FilaDaArea.values().length];
        EstadoDoPrazo alvo = ESTADOS.get((encaminhados / FilaDaArea.values().length + fila.ordinal()) % ESTADOS.size());
        encaminhados++;
        ClassificacaoView folha =
                folhas.proxima(f -> fila.recebe(f.caminho()) && f.tipoDemanda() != TipoDemanda.URGENCIA);
        escrever(
                Cena.ENCAMINHADO,
                alvo,
                folha,
                elenco.cliente(Cena.ENCAMINHADO, folha),
                elenco.origem(Cena.ENCAMINHADO, folha));
    }

    private boolean serve(Cena cena, ClassificacaoView folha) {
        String caminho = folha.caminho();
        boolean urgencia = folha.tipoDemanda() == TipoDemanda.URGENCIA;
        boolean ouvidoria = caminho.startsWith("ouvidoria/");
        return switch (cena) {
            case A_CONSOLIDAR, CONSOLIDADO -> DE_DOIS_GRUPOS.contains(caminho);
            case RESTRITO -> caminho.equals("ouvidoria/denuncia");
            case RECLASSIFICADO -> caminho.equals("financeiro/boleto/cobranca-indevida");
            case AGRUPADAS -> caminho.startsWith("carteirinha/");
            case RESPONDIDO -> true;
            case RESOLVIDO, RESOLVIDO_COM_INFORMACAO, RETOMADO, TRANSFERIDO ->
                !urgencia && !ouvidoria && !DE_DOIS_GRUPOS.contains(caminho) && oContatoBasta(folha);
            case CONTATO_COM_DEMANDA, CONTATO_PROGRAMADO, CONTATO_REALIZADO, CONTATO_SEM_COMUNICACAO ->
                folha.oferta().vinculos().contains(TipoCliente.BENEFICIARIO) && !urgencia && !ouvidoria;
            default -> !urgencia && !ouvidoria && !DE_DOIS_GRUPOS.contains(caminho);
        };
    }

    /** Whoever asks, for the client is drawn afterwards. */
    private boolean oContatoBasta(ClassificacaoView folha) {
        return Arrays.stream(TipoCliente.values())
                .map(tipo -> new FatosDoPrazo(
                        folha.natureza(), folha.tipoDemanda(), folha.caminho(), tipo, Origem.TELEFONE, false))
                .allMatch(idades::oContatoBasta);
    }

    private void escrever(Cena cena, EstadoDoPrazo alvo, ClassificacaoView folha, NovoCliente cliente, Origem origem) {
        var idade = idades.de(new FatosDoPrazo(
                folha.natureza(), folha.tipoDemanda(), folha.caminho(), cliente.tipo(), origem, false));
        Duration resposta = resposta(cena, alvo, idade);
        Instant abertoEm = epoca.de(cena, alvo, idade, resposta);
        var assunto = new LacunasDaCena(sorteio, abertoEm, fuso).em(textos.sobre(folha.caminho()));
        String atendente = elenco.atendente(origem);
        long semente = SEMENTE + roteiros.size();
        roteiros.add(
                new RoteiroDaCena(semente, cena, folha, assunto, cliente, origem, atendente, abertoEm, alvo, resposta));
        protocolos += cena.protocolos();
    }

    private Duration resposta(Cena cena, EstadoDoPrazo alvo, Idades.Idade idade) {
        boolean depoisDoPrazo = cena == Cena.ATRASADO || cena == Cena.RECLAMADO || alvo == EstadoDoPrazo.EXPIRADO;
        if (depoisDoPrazo) {
            return Duration.ofHours(idade.atraso() + sorteio.entre(3, 30));
        }
        return Duration.ofMinutes(12L + idade.atencao() * 60L * sorteio.entre(5, 60) / 100);
    }
}
